package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.MyAccessService;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of people show what the patient's age leaves of their access. Anthony has Amelie's consent. */
@Requirement("PA-090")
class AgedListsTest {

    private static AgePolicy policy(BandRule rule) {
        return AgePolicy.builder("clinic", 1)
                .band(AgeBand.from(0).with(rule, LegalBasis.PATIENT_CONSENT))
                .build();
    }

    private static TestPortal portal(AgePolicy policy) {
        TestPortal portal = TestPortal.with(usual -> PortalPolicy.standard().agePolicy(policy));
        FamilyStory story = new FamilyStory(portal);
        story.fathersGrants();
        story.redeem(
                story.invite(portal.amelie, Individual.patient(DeliveryChoice.print())),
                portal.family.ameliesAccount());
        return portal;
    }

    private static ChartViewers.PersonEntry husband(TestPortal portal) {
        return new MyAccessService(portal.commands())
                .viewers(portal.practice, portal.family.ameliesAccount(), portal.amelie).orElseThrow().people().stream()
                        .filter(one -> !one.isMine())
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Optional<LimitedGrant>> limits(TestPortal portal) {
        return new AccessService(portal.commands())
                .holders(portal.clerk(), portal.amelie).entries().stream()
                        .map(ChartHolders.Entry::atAge)
                        .toList();
    }

    @Test
    @Requirement("PA-073")
    void show_the_patient_what_a_person_may_do_now() {
        ChartViewers.PersonEntry husband = husband(portal(policy(BandRule.cap(Scope.BILLING_ONLY, "house"))));
        assertThat(husband.terms().scope()).isEqualTo(Scope.BILLING_ONLY);
        assertThat(husband.status()).isEqualTo(Grant.Status.IN_FORCE);
    }

    @Test
    @Requirement("PA-073")
    void show_the_patient_that_a_person_may_do_nothing() {
        assertThat(husband(portal(policy(BandRule.end("house")))).status()).isEqualTo(Grant.Status.HELD);
    }

    @Test
    @Requirement("PA-085")
    void show_staff_what_the_age_does_and_by_what_law() {
        List<Optional<LimitedGrant>> limits = limits(portal(policy(BandRule.cap(Scope.BILLING_ONLY, "house"))));
        assertThat(limits).hasSize(2).contains(Optional.empty());
        LimitedGrant husbands =
                limits.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        assertThat(husbands.left()).isEqualTo(Scope.BILLING_ONLY);
        assertThat(husbands.effects()).containsExactly(BandEffect.CAP);
        assertThat(husbands.grounds()).containsExactly("house");
    }

    @Test
    @Requirement("PA-085")
    void show_staff_nothing_where_no_age_matters() {
        assertThat(limits(portal(AgePolicy.none()))).containsOnly(Optional.empty());
    }
}
