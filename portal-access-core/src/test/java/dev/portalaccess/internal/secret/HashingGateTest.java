package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashingGateTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void serves_its_permits_and_64_who_wait_and_turns_the_next_away(int permits) throws Exception {
        HashingGate gate = new HashingGate(permits);
        try (GateCrowd crowd = new GateCrowd(gate, permits + 64 + 3, 3)) {
            crowd.gather();

            assertThat(crowd.leave()).isEqualTo(permits + 64);
            assertThat(crowd.mostAtOnce()).isLessThanOrEqualTo(permits);
        }
    }

    @Test
    void has_room_again_afterwards() throws Exception {
        HashingGate gate = new HashingGate(1);
        try (GateCrowd crowd = new GateCrowd(gate, 66, 1)) {
            crowd.gather();
            assertThat(gate.run(() -> "served")).isEmpty();
            crowd.leave();
        }

        assertThat(gate.run(() -> "served")).contains("served");
    }

    @Test
    void has_room_again_after_work_that_failed() {
        HashingGate gate = new HashingGate(1);
        for (int i = 0; i < 100; i++) {
            assertThatIllegalStateException().isThrownBy(() -> gate.run(HashingGateTest::fail));
        }

        assertThat(gate.run(() -> "served")).contains("served");
    }

    @Test
    void is_as_wide_as_the_machine_by_default() {
        assertThat(new HashingGate().run(() -> "served")).contains("served");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void needs_a_permit(int permits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingGate(permits));
    }

    @Test
    void cannot_have_less_than_no_room() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingGate(1, -1));
    }

    private static String fail() {
        throw new IllegalStateException("no hash");
    }
}
