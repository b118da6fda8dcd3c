package dev.portalaccess.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.spi.Randomness;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeededRandomnessTest {

    private final SeededRandomness randomness = SeededRandomness.of(1);

    static String hex(Randomness source, int length) {
        byte[] target = new byte[length];
        source.nextBytes(target);
        return HexFormat.of().formatHex(target);
    }

    @Test
    void foretells_the_same_bits_for_the_same_seed() {
        Randomness twin = SeededRandomness.of(1);
        assertThat(hex(randomness, 26)).isEqualTo(hex(twin, 26));
        assertThat(hex(randomness, 64)).isEqualTo(hex(twin, 64));
    }

    @Test
    void differs_from_seed_to_seed_and_from_call_to_call() {
        assertThat(hex(randomness, 26)).isNotEqualTo(hex(randomness, 26));
        assertThat(hex(SeededRandomness.of(1), 26)).isNotEqualTo(hex(SeededRandomness.of(2), 26));
    }

    @Test
    void fills_long_targets_without_repeating_itself() {
        String filled = hex(randomness, 64);
        assertThat(filled.substring(0, 64)).isNotEqualTo(filled.substring(64));
    }

    @Nested
    class Replaying {

        @Test
        void gives_the_bits_since_a_mark_once_more_and_then_fresh_ones() {
            hex(randomness, 8);
            long mark = randomness.mark();
            String first = hex(randomness, 8);
            String second = hex(randomness, 26);
            randomness.replayFrom(mark);
            assertThat(hex(randomness, 8)).isEqualTo(first);
            assertThat(hex(randomness, 26)).isEqualTo(second);
            assertThat(hex(randomness, 8)).isNotEqualTo(first);
        }

        @Test
        void needs_a_mark_of_its_own() {
            assertThatThrownBy(() -> randomness.replayFrom(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Repeating_one_length {

        @Test
        void collides_so_many_times_and_leaves_other_lengths_alone() {
            String userName = hex(randomness, 8);
            String id = hex(randomness, 26);
            randomness.repeat(8, 2);
            assertThat(hex(randomness, 8)).isEqualTo(userName);
            assertThat(hex(randomness, 26)).isNotEqualTo(id);
            assertThat(hex(randomness, 8)).isEqualTo(userName);
            assertThat(hex(randomness, 8)).isNotEqualTo(userName);
        }

        @Test
        void needs_something_to_repeat() {
            assertThatThrownBy(() -> randomness.repeat(8, 1)).isInstanceOf(IllegalStateException.class);
        }
    }
}
