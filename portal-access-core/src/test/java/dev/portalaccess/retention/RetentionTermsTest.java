package dev.portalaccess.retention;

import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.INVITATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.MESSAGES;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.RECEIPTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-114")
class RetentionTermsTest {

    private final RetentionTerms standard = RetentionTerms.STANDARD;

    private static PortalPolicy policy(RetentionTerms terms) {
        return PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .retention(terms)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIL, P6Y",
        "FORMER_GRANTS, P6Y",
        "REFUSALS, P6Y",
        "USES, P6Y",
        "INVITATIONS, P90D",
        "REGISTRATIONS, P90D",
        "HOLDERS, P90D",
        "MESSAGES, P30D",
        "RECEIPTS, P30D"
    })
    void are_these_unless_a_policy_says_otherwise(Purgeable kind, Period term) {
        assertThat(standard.of(kind)).isEqualTo(term);
        assertThat(policy(standard).retention().of(kind)).isEqualTo(term);
    }

    @Test
    void of_one_kind_are_changed_without_the_others() {
        RetentionTerms longer = standard.with(TRAIL, Period.ofYears(10));

        assertThat(policy(longer).retention().of(TRAIL)).isEqualTo(Period.ofYears(10));
        assertThat(longer.of(MESSAGES)).isEqualTo(Period.ofDays(30));
        assertThat(standard.of(TRAIL)).isEqualTo(Period.ofYears(6));
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIL, 2032-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "TRAIL, 2032-02-29T23:59:59.999Z, 2026-02-28T23:59:59.999Z",
        "TRAIL, 2034-02-28T12:00:00Z, 2028-02-28T12:00:00Z",
        "MESSAGES, 2028-03-30T00:00:00Z, 2028-02-29T00:00:00Z",
        "INVITATIONS, 2026-05-30T08:15:00Z, 2026-03-01T08:15:00Z"
    })
    void are_counted_back_in_the_calendar_of_utc(Purgeable kind, Instant now, Instant before) {
        assertThat(standard.before(kind, now)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIL, P6Y",
        "TRAIL, P72M",
        "TRAIL, P2192D",
        "TRAIL, P100Y",
        "MESSAGES, P1D",
        "MESSAGES, P100Y",
        "RECEIPTS, P90D",
        "INVITATIONS, P30D",
        "INVITATIONS, P1M2D",
        "HOLDERS, P30D",
        "REGISTRATIONS, P30D"
    })
    void within_their_bounds_make_a_policy(Purgeable kind, Period term) {
        assertThat(policy(standard.with(kind, term)).retention().of(kind)).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIL, P5Y11M30D, TRAIL must lie between P6Y and P100Y",
        "TRAIL, P2191D, TRAIL must lie between P6Y and P100Y",
        "TRAIL, P100Y1D, TRAIL must lie between P6Y and P100Y",
        "MESSAGES, P0D, MESSAGES must lie between P1D and P100Y",
        "MESSAGES, P-1D, MESSAGES must lie between P1D and P100Y",
        "RECEIPTS, P91D, INVITATIONS must be at least that of RECEIPTS",
        "RECEIPTS, P91D, REGISTRATIONS must be at least that of RECEIPTS",
        "INVITATIONS, P29D, INVITATIONS must be at least that of RECEIPTS",
        "INVITATIONS, P1M, INVITATIONS must be at least that of RECEIPTS",
        "HOLDERS, P29D, HOLDERS must be at least that of RECEIPTS"
    })
    void out_of_bounds_make_none(Purgeable kind, Period term, String problem) {
        RetentionTerms wrong = standard.with(kind, term);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(wrong))
                .withMessageContaining("retention of " + problem);
    }

    @Test
    void of_invitations_and_receipts_may_be_the_same() {
        RetentionTerms same = standard.with(RECEIPTS, Period.ofDays(90)).with(INVITATIONS, Period.ofDays(90));

        assertThat(policy(same).retention().of(RECEIPTS)).isEqualTo(Period.ofDays(90));
    }
}
