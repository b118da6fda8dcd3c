package dev.portalaccess.age;

import static dev.portalaccess.enabling.Individual.guarantor;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.RestrictionTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The article's family under an age policy: Camille, whose birth date a test chooses, and her mother, who has access. */
final class AgedFamily {

    static final AccountId MOTHERS = new AccountId("login-amelie");
    static final RestrictionTerms TERMS = RestrictionTerms.of(ReasonInput.of(Reason.SAFETY));

    /** The zone of the family's practice. */
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    final TestPortal portal;
    final FamilyStory story;

    AgedFamily(AgePolicy ages) {
        this(ages, UnaryOperator.identity());
    }

    AgedFamily(AgePolicy ages, UnaryOperator<PortalPolicy.Builder> policy) {
        portal = TestPortal.aged(ages, policy);
        story = new FamilyStory(portal);
    }

    /** Today, at the practice. */
    LocalDate today() {
        return LocalDate.ofInstant(portal.clock.instant(), ZONE);
    }

    /** The first instant of the day at the practice. */
    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The chart says that Camille was born then. */
    AgedFamily born(Optional<BirthDate> day) {
        return born(portal.camille, day, Optional.empty());
    }

    AgedFamily born(LocalDate day) {
        return born(Optional.of(BirthDate.of(day)));
    }

    AgedFamily born(ChartId chart, Optional<BirthDate> day, Optional<EmailAddress> email) {
        Chart known =
                portal.family.charts().charts(portal.practice, Set.of(chart)).get(chart);
        Person person = known.patient();
        portal.family
                .charts()
                .put(new Chart(
                        known.practice(),
                        known.id(),
                        new Person(person.id(), person.chart(), person.name(), day, email, person.postalCode()),
                        known.status(),
                        known.mergedInto(),
                        known.guarantors(),
                        known.associations()));
        return this;
    }

    /** Amelie, who pays, with access on the basis. */
    Grant mother(LegalBasis basis) {
        return joined(guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org"))
                .onBasis(basis, null));
    }

    Grant joined(Individual individual) {
        story.redeem(story.invite(individual), MOTHERS);
        return portal.grantsOf(MOTHERS).get(0);
    }

    /** Staff state something about Camille. */
    PlacedExemption state(AgeExemption.Kind kind) {
        return portal.ages()
                .exempt(portal.clerk(), SetExemption.of(portal.camille, kind, TERMS))
                .orThrow();
    }
}
