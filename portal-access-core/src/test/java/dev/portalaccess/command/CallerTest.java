package dev.portalaccess.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    private final Caller clerk = Caller.staff(new PracticeId("riverside"), "clerk-7");

    @Test
    void waives_what_was_found_by_its_code() {
        assertThat(clerk.waiving(finding(Severity.OVERRIDABLE), Reason.SAFETY))
                .isEqualTo(clerk.waiving(FindingCode.TOO_MANY_INVITATIONS, Reason.SAFETY));
    }

    @ParameterizedTest
    @EnumSource(value = Severity.class, mode = EnumSource.Mode.EXCLUDE, names = "OVERRIDABLE")
    void cannot_waive_what_no_reason_lifts(Severity severity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clerk.waiving(finding(severity), Reason.SAFETY))
                .withMessageContaining(FindingCode.TOO_MANY_INVITATIONS);
    }

    @Test
    void keeps_its_waivers_with_an_idempotency_key() {
        Caller waiving = clerk.waiving(finding(Severity.OVERRIDABLE), Reason.SAFETY);

        assertThat(waiving.withIdempotencyKey("request-1").waivers()).isEqualTo(waiving.waivers());
        assertThat(waiving.withIdempotencyKey("request-1").idempotencyKey()).contains("request-1");
    }

    private static Finding finding(Severity severity) {
        return new Finding(FindingCode.TOO_MANY_INVITATIONS, severity, "PA-124", "", List.of("5"));
    }
}
