package dev.portalaccess.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.id.GrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessRefusedExceptionTest {

    private final Decision.Refused refused = new Decision.Refused(
            List.of(reason(RefusalReason.HELD), reason(RefusalReason.HELD), reason(RefusalReason.CHART_CLOSED)),
            Instant.EPOCH);

    @Test
    void holds_the_refusal_and_says_its_codes_once() {
        assertThatThrownBy(refused::orThrow)
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        thrown -> assertThat(thrown.refusal()).isEqualTo(refused))
                .hasMessage("HELD, CHART_CLOSED");
    }

    private static RefusalReason reason(String code) {
        return new RefusalReason(
                code, "PA-080", Optional.of(new GrantId("grant-1")), Optional.empty(), Optional.empty());
    }
}
