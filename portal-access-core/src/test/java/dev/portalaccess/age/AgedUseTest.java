package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.UnusedTerm;
import dev.portalaccess.review.UnusedGrant;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The time while an age kept somebody out is no time of not using the access. */
@Requirement("PA-076")
class AgedUseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final AgedFamily family = new AgedFamily(
            AgePolicies.australia(),
            policy -> policy.unusedAccess(
                    new UnusedTerm(UnusedTerm.NHS_ENGLAND, TODAY.minusYears(1), UnusedTerm.Action.END)));
    private final ReviewService reviews = new ReviewService(family.portal.commands());

    private void motherOf(LocalDate born) {
        family.born(born);
        family.mother(LegalBasis.PARENTAL_RESPONSIBILITY);
    }

    private void pass(Period time) {
        family.portal.clock.set(family.portal
                .clock
                .instant()
                .atOffset(ZoneOffset.UTC)
                .plus(time)
                .toInstant());
    }

    private int settled() {
        return reviews.settleUnused(family.portal.clerk(), Optional.empty(), 100)
                .done()
                .size();
    }

    private List<Set<UnusedGrant.Doubt>> doubts() {
        return reviews.unused(family.portal.clerk(), Page.Request.first(10)).items().stream()
                .map(UnusedGrant::doubts)
                .toList();
    }

    @Test
    void access_that_no_age_touches_ends_unused() {
        motherOf(TODAY.minusYears(2));
        pass(Period.ofYears(6));
        assertThat(doubts()).containsExactly(Set.of());
        assertThat(settled()).isOne();
    }

    @Test
    @Requirement("PA-090")
    void access_that_a_birthday_has_ended_stays() {
        motherOf(TODAY.minusYears(13));
        pass(Period.ofYears(6));
        assertThat(doubts()).containsExactly(Set.of(UnusedGrant.Doubt.KEPT_OUT));
        assertThat(settled()).isZero();
    }

    @Test
    @Requirement("PA-094")
    void access_that_a_statement_has_brought_back_has_a_whole_term_from_then_on() {
        motherOf(TODAY.minusYears(13));
        pass(Period.ofYears(6));
        family.state(AgeExemption.Kind.INCAPACITY);
        assertThat(settled()).isZero();
        pass(Period.ofYears(4));
        assertThat(settled()).isZero();
        pass(Period.ofYears(1).plusDays(2));
        assertThat(settled()).isOne();
    }

    @Test
    @Requirement("PA-094")
    void access_that_was_out_of_force_while_a_minor_was_treated_as_of_age_does_too() {
        motherOf(TODAY.minusYears(2));
        PlacedExemption placed = family.state(AgeExemption.Kind.EMANCIPATION);
        pass(Period.ofYears(6));
        family.portal
                .ages()
                .liftExemption(
                        family.portal.clerk(),
                        new LiftExemption(placed.chart(), placed.id(), ReasonInput.of(Reason.ENTERED_IN_ERROR)))
                .orThrow();
        assertThat(doubts()).containsExactly(Set.of(UnusedGrant.Doubt.KEPT_OUT));
        assertThat(settled()).isZero();
        pass(Period.ofYears(5).plusDays(1));
        assertThat(settled()).isOne();
    }
}
