package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.policy.HeldChartOffers;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ground of a grant may be gone by the time it is activated: it comes into force, and staff are told. */
@Requirement("PA-026")
class LostGroundTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final AccountId login = new AccountId("login-1");

    @Nested
    class A_guarantor {

        private final InvitationId mother = guests.mother();

        @Test
        void who_still_is_one_is_no_news() {
            redeem(mother);

            assertThat(told(portal.camille)).isEmpty();
        }

        @Test
        void whose_place_somebody_else_has_taken_gets_access_and_staff_are_told() {
            change(
                    portal.camille,
                    chart -> chart.withGuarantor(
                            Guarantor.of(portal.family.patient(portal.anthony), Relationship.FATHER)));
            redeem(mother);

            assertThat(guests.chartsOf(login)).containsExactly(portal.camille);
            assertThat(told(portal.camille)).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).contains("GUARANTOR_CHANGED");
                assertThat(entry.rule()).contains("PA-026");
                assertThat(entry.details()).containsKeys("grant", "holder", "invitation");
            });
        }

        @Test
        void in_whose_place_there_is_nobody_is_reported() {
            change(portal.camille, LostGroundTest::withoutGuarantor);
            redeem(mother);

            assertThat(reasons(portal.camille)).containsExactly("GUARANTOR_CHANGED");
        }

        @Test
        void is_told_by_the_name_if_there_is_nothing_else() {
            InvitationId outsider = outsider(Optional.of(LocalDate.of(1960, 1, 1)));
            redeem(outsider);

            assertThat(told(portal.camille)).isEmpty();
        }

        @Test
        void of_another_name_is_reported() {
            InvitationId outsider = outsider(Optional.empty());
            change(portal.camille, chart -> chart.withGuarantor(outsider("Somebody", Optional.empty())));
            redeem(outsider);

            assertThat(reasons(portal.camille)).containsExactly("GUARANTOR_CHANGED");
        }

        private InvitationId outsider(Optional<LocalDate> bornOn) {
            change(portal.camille, chart -> chart.withGuarantor(outsider("Olga", bornOn)));
            return guests.invite(Individual.guarantor(Relationship.MOTHER, DeliveryChoice.email("olga@example.org")));
        }

        private Guarantor outsider(String given, Optional<LocalDate> bornOn) {
            PersonName name = new PersonName(given, "Outsider");
            return Guarantor.of(
                    new Person(Optional.empty(), Optional.empty(), name, bornOn.map(BirthDate::of), Optional.empty()));
        }
    }

    @Nested
    class An_association {

        @Test
        void that_is_still_there_is_no_news() {
            redeem(guests.father());

            assertThat(told(portal.camille)).isEmpty();
            assertThat(told(portal.amelie)).isEmpty();
        }

        @Test
        void that_is_gone_is_reported_on_the_chart_it_led_to() {
            InvitationId father = guests.father();
            change(portal.camille, chart -> chart.withAssociations(List.of()));
            redeem(father);

            assertThat(told(portal.camille)).isEmpty();
            assertThat(reasons(portal.amelie)).containsExactly("ASSOCIATION_GONE");
        }

        @Test
        @Requirement("PA-110")
        void is_reported_without_naming_the_other_chart() {
            InvitationId father = guests.father();
            change(portal.camille, chart -> chart.withAssociations(List.of()));
            redeem(father);

            assertThat(told(portal.amelie).toString()).doesNotContain("camille");
        }

        @Test
        void does_not_have_to_be_of_an_open_chart() {
            InvitationId father = guests.father();
            portal.family.charts().close(portal.practice, portal.camille, ChartStatus.INACTIVE);
            redeem(father);

            assertThat(guests.chartsOf(login)).containsExactly(portal.amelie);
            assertThat(told(portal.amelie)).isEmpty();
        }
    }

    @Nested
    @Requirement("PA-023")
    class A_chart_that_was_offered_because_a_login_held_both {

        private final InvitedGuests guests =
                new InvitedGuests(TestPortal.with(policy -> policy.heldCharts(HeldChartOffers.OFFERED_TO_EVERYONE)));
        private final InvitationId aunt = auntOnBoth();

        @Test
        void is_no_news_while_it_does() {
            guests.redeem(guests.minting.link(aunt), portal.family.janesAccount());

            assertThat(guests.chartsOf(portal.family.janesAccount())).hasSize(2);
            assertThat(guests.actions(portal.amelie)).doesNotContain("access.ground-changed");
        }

        @Test
        void is_reported_once_it_no_longer_does() {
            guests.backDoor.chart(portal.amelie, LostGroundTest::allHeldBack);
            guests.redeem(guests.minting.link(aunt), portal.family.janesAccount());

            assertThat(guests.chartsOf(portal.family.janesAccount())).hasSize(2);
            assertThat(guests.actions(portal.amelie)).contains("access.ground-changed");
        }

        /** Amelie's login holds Camille's chart and her own, which the host no longer links. */
        private InvitationId auntOnBoth() {
            InvitationId own = guests.patient(portal.amelie, "amelie.patient@example.org");
            guests.redeem(guests.minting.link(own), portal.family.ameliesAccount());
            guests.redeem(guests.minting.link(guests.mother()), portal.family.ameliesAccount());
            guests.portal
                    .family
                    .charts()
                    .change(portal.practice, portal.camille, chart -> chart.withAssociations(List.of()));
            DeliveryChoice deliver = DeliveryChoice.email("jane.other@example.org");
            return guests.invite(Individual.other("Jane", "Other", Relationship.AUNT, deliver)
                    .also(portal.amelie));
        }
    }

    private static ChartAccess allHeldBack(ChartAccess access) {
        Hold hold = new Hold(
                new HoldId("hold-1"),
                Hold.BY_STAFF,
                MovableClock.START,
                Actor.staff("clerk-17"),
                Reason.UNDER_REVIEW,
                Optional.empty());
        ChartAccess held = access;
        for (Grant grant : access.grants()) {
            held = held.with(grant.heldBy(hold));
        }
        return held;
    }

    private void redeem(InvitationId invitation) {
        guests.redeem(guests.minting.link(invitation), login);
    }

    private void change(ChartId chart, UnaryOperator<Chart> change) {
        portal.family.charts().change(portal.practice, chart, change);
    }

    private static Chart withoutGuarantor(Chart chart) {
        return chart.withGuarantors(List.of());
    }

    private List<AuditEntry> told(ChartId chart) {
        return guests.trail(chart).stream()
                .filter(entry -> entry.action().equals("access.ground-changed"))
                .toList();
    }

    private List<String> reasons(ChartId chart) {
        return told(chart).stream().flatMap(entry -> entry.reason().stream()).toList();
    }
}
