package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.Individual.Who;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A person who was shown is chosen with all that belongs to the choice, by a program as by a form. */
class ChosenPersonTest {

    private final TestPortal portal = TestPortal.create();
    private final EnablingClerk clerk = new EnablingClerk(portal);

    private PersonOption mother() {
        return portal.enabling()
                .options(portal.clerk(), portal.camille)
                .guarantor()
                .orElseThrow();
    }

    private PersonOption father() {
        return portal.enabling()
                .anotherPatient(portal.clerk(), portal.camille, portal.anthony)
                .orElseThrow();
    }

    @Nested
    class A_choice_from_the_options {

        @Test
        void brings_the_relationship_and_the_address_on_file() {
            assertThat(mother().chosenByEmail())
                    .isEqualTo(Individual.guarantor(
                                    Relationship.MOTHER,
                                    DeliveryChoice.email(
                                            mother().person().email().orElseThrow()))
                            .asShown(mother()));
        }

        @Test
        void brings_the_chart_of_another_patient() {
            DeliveryChoice print = DeliveryChoice.print("anthony@example.org");

            assertThat(father().chosen(Relationship.FATHER, print))
                    .isEqualTo(Individual.anotherPatient(portal.anthony, Relationship.FATHER, print)
                            .asShown(father()));
        }

        @Test
        void is_the_patient_as_self() {
            PersonOption patient = portal.enabling()
                    .options(portal.clerk(), portal.camille)
                    .patient()
                    .orElseThrow();

            assertThat(patient.chosen(DeliveryChoice.print()))
                    .isEqualTo(Individual.patient(DeliveryChoice.print()).asShown(patient));
        }

        @Test
        @Requirement("PA-011")
        void by_email_without_an_address_on_file_is_a_finding() {
            Person known = mother().person();
            Person unreachable = new Person(known.id(), known.chart(), known.name(), known.bornOn(), Optional.empty());
            portal.family
                    .charts()
                    .put(Chart.open(portal.practice, portal.family.patient(portal.camille))
                            .withGuarantor(Guarantor.of(unreachable, Relationship.MOTHER)));

            assertThat(clerk.refused(mother().chosenByEmail()))
                    .containsExactly("EMAIL_MISSING@individuals[0].deliver.email");
        }

        @Test
        @Requirement("PA-008")
        void is_refused_once_the_facts_are_others() {
            Individual choice = mother().chosenByEmail();
            portal.family.charts().put(Chart.open(portal.practice, portal.family.patient(portal.camille)));

            assertThat(clerk.refused(choice)).contains("FACTS_CHANGED@individuals[0].who.fingerprint");
        }
    }

    @Nested
    class A_choice_from_a_form {

        @Test
        void is_the_same_as_one_from_the_options() {
            DeliveryChoice print = DeliveryChoice.print("anthony@example.org");

            assertThat(Individual.fromForm(
                            IndividualKind.ANOTHER_PATIENT,
                            Who.shown(portal.anthony, father().fingerprint()),
                            "FTH",
                            print))
                    .isEqualTo(father().chosen(Relationship.FATHER, print));
        }

        @Test
        void is_the_patient_as_self_where_the_form_has_no_relationship() {
            assertThat(Individual.fromForm(IndividualKind.PATIENT, Who.shown(null, null), null, DeliveryChoice.print()))
                    .isEqualTo(Individual.patient(DeliveryChoice.print()));
        }

        @Test
        void names_somebody_from_outside_as_typed() {
            DeliveryChoice email = DeliveryChoice.email("jane@example.org");

            assertThat(Individual.fromForm(IndividualKind.OTHER, Who.named("Jane", "Other"), "AUNT", email))
                    .isEqualTo(Individual.other("Jane", "Other", Relationship.AUNT, email));
        }

        @Test
        void has_several_charts_ticked_at_once() {
            List<ChartId> charts = List.of(portal.anthony, portal.amelie);
            Individual one = Individual.patient(DeliveryChoice.print());

            assertThat(one.also(charts)).isEqualTo(one.also(portal.anthony).also(portal.amelie));
        }
    }

    @Test
    void an_answer_is_taken_in_one_of_four_ways() {
        Individual father = father().chosen(Relationship.FATHER, DeliveryChoice.email("anthony@example.org"));
        Answer first = clerk.enable(father).orThrow().answers().get(0);
        Answer second = clerk.enable(father).orThrow().answers().get(0);

        assertThat(List.of(first, second))
                .extracting(answer ->
                        answer.<String>fold(one -> "invited", one -> "before", one -> "active", one -> "waits"))
                .containsExactly("invited", "before");
        assertThat(new EnablingResult.AlreadyActive(Instant.EPOCH)
                        .<String>fold(one -> "invited", one -> "before", one -> "active", one -> "waits"))
                .isEqualTo("active");
        assertThat(new EnablingResult.AwaitingApproval(new AccessRequestId("request-1"), Instant.EPOCH)
                        .<String>fold(one -> "invited", one -> "before", one -> "active", one -> "waits"))
                .isEqualTo("waits");
    }
}
