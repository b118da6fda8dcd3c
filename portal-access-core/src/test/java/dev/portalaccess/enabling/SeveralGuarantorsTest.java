package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Requirement("PA-105")
class SeveralGuarantorsTest {

    private static final String MILL = "Riverside Mills";

    private final TestPortal portal = TestPortal.create();
    private final EnablingClerk clerk = new EnablingClerk(portal);
    private final Person amelie = portal.family.patient(portal.amelie);
    private final Person anthony = portal.family.patient(portal.anthony);
    private final Person jane = portal.family.jane();

    private final ZoneId zone = portal.family.practice().zone();
    private final LocalDate today = LocalDate.ofInstant(portal.clock.instant(), zone);

    private AccessOptions payers(Guarantor... guarantors) {
        portal.family
                .charts()
                .change(portal.practice, portal.camille, chart -> chart.withGuarantors(List.of(guarantors)));
        return portal.enabling().options(portal.clerk(), portal.camille);
    }

    private static List<PersonName> names(AccessOptions options) {
        return options.guarantors().stream().map(one -> one.person().name()).toList();
    }

    @Nested
    class On_offer {

        @Test
        void are_all_people_by_priority_and_equal_ones_as_the_host_lists_them() {
            assertThat(names(payers(
                            Guarantor.of(jane).withPriority(2),
                            Guarantor.of(anthony).withPriority(2),
                            Guarantor.of(amelie).withPriority(1))))
                    .containsExactly(amelie.name(), jane.name(), anthony.name());
        }

        @Test
        void is_no_organization_which_is_shown_instead() {
            AccessOptions options =
                    payers(Guarantor.ofOrganization(MILL), Guarantor.of(amelie).withPriority(2));
            assertThat(names(options)).containsExactly(amelie.name());
            assertThat(options.organizations()).containsExactly(MILL);
        }

        @Test
        void is_nobody_before_the_first_day_or_after_the_last() {
            assertThat(names(payers(
                            Guarantor.of(amelie).from(today.plusDays(1)),
                            Guarantor.of(anthony).until(today.minusDays(1)),
                            Guarantor.of(jane).from(today).until(today))))
                    .containsExactly(jane.name());
        }

        @Test
        void is_who_pays_by_the_calendar_of_the_practice() {
            payers(Guarantor.of(amelie).until(today), Guarantor.of(jane).from(today.plusDays(1)));
            Duration untilMidnight = Duration.between(
                    portal.clock.instant(), today.plusDays(1).atStartOfDay(zone).toInstant());
            portal.clock.advance(untilMidnight.minusMillis(1));
            assertThat(names(portal.enabling().options(portal.clerk(), portal.camille)))
                    .containsExactly(amelie.name());
            portal.clock.advance(Duration.ofMillis(1));
            assertThat(names(portal.enabling().options(portal.clerk(), portal.camille)))
                    .containsExactly(jane.name());
        }

        @Test
        @Requirement("PA-002")
        void is_not_the_patient_among_them() {
            Person camille = portal.family.patient(portal.camille);
            assertThat(names(payers(Guarantor.of(camille), Guarantor.of(jane).withPriority(2))))
                    .containsExactly(jane.name());
        }
    }

    @Nested
    class A_choice {

        private final DeliveryChoice mail = DeliveryChoice.email("payer@example.org");

        @Test
        void must_say_which_of_several() {
            payers(Guarantor.of(amelie), Guarantor.of(anthony));
            assertThat(clerk.refused(Individual.guarantor(Relationship.MOTHER, mail)))
                    .containsExactly("GUARANTOR_NOT_CHOSEN@individuals[0].kind");
        }

        @Test
        void can_leave_out_those_who_are_not_on_offer() {
            payers(
                    Guarantor.of(amelie),
                    Guarantor.of(anthony).until(today.minusDays(1)),
                    Guarantor.ofOrganization(MILL));
            assertThat(invitedNames(Individual.guarantor(Relationship.MOTHER, mail)))
                    .containsExactly(amelie.name());
        }

        @Test
        void is_the_one_that_staff_were_shown_whatever_the_order() {
            AccessOptions options = payers(Guarantor.of(amelie), Guarantor.of(anthony));
            payers(Guarantor.of(anthony), Guarantor.of(amelie));
            assertThat(invitedNames(options.guarantors().get(1).chosen(Relationship.FATHER, mail)))
                    .containsExactly(anthony.name());
        }

        @Test
        void can_be_each_of_them_in_one_request() {
            AccessOptions options = payers(Guarantor.of(amelie), Guarantor.of(anthony));
            assertThat(invitedNames(
                            options.guarantors().get(0).chosen(Relationship.MOTHER, mail),
                            options.guarantors().get(1).chosen(Relationship.FATHER, DeliveryChoice.print())))
                    .containsExactly(amelie.name(), anthony.name());
        }

        @Test
        @Requirement("PA-008")
        void of_one_who_no_longer_pays_is_refused() {
            AccessOptions options = payers(Guarantor.of(amelie), Guarantor.of(anthony));
            payers(Guarantor.of(amelie), Guarantor.of(anthony).until(today.minusDays(1)));
            assertThat(clerk.refused(options.guarantors().get(1).chosen(Relationship.FATHER, mail)))
                    .containsExactly("FACTS_CHANGED@individuals[0].who.fingerprint");
        }

        @Test
        void of_an_organization_is_refused_by_its_own_name() {
            payers(Guarantor.ofOrganization(MILL));
            assertThat(clerk.refused(Individual.guarantor(Relationship.MOTHER, mail)))
                    .containsExactly("GUARANTOR_IS_ORGANIZATION@individuals[0].kind");
        }

        private List<PersonName> invitedNames(Individual... people) {
            return clerk.enable(people).orThrow().invited().stream()
                    .map(one -> portal.holder(one.holder()).name())
                    .toList();
        }
    }
}
