package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.guarantor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionsTest {

    private final TestPortal portal = TestPortal.create();

    private AccessOptions options(ChartId chart) {
        return portal.enabling().options(portal.clerk(), chart);
    }

    @Nested
    class The_patient {

        @Test
        @Requirement("PA-001")
        void can_be_chosen_on_every_open_chart() {
            assertThat(options(portal.camille).patient().orElseThrow().person())
                    .isEqualTo(portal.family.patient(portal.camille));
        }

        @ParameterizedTest
        @EnumSource(value = ChartStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        @Requirement("PA-001")
        void cannot_be_chosen_on_a_closed_one_and_nobody_else_either(ChartStatus status) {
            portal.family.charts().close(portal.practice, portal.camille, status);
            AccessOptions options = options(portal.camille);
            assertThat(options.isOpen()).isFalse();
            assertThat(options.guarantor()).isEmpty();
            assertThat(options.associated()).isEmpty();
            assertThat(options.findings()).extracting(OutcomeCodes::of).containsExactly("CHART_CLOSED@chart");
        }

        @Test
        @Requirement("PA-001")
        void cannot_be_chosen_on_a_chart_the_host_does_not_know() {
            assertThat(options(new ChartId("nowhere")).findings())
                    .extracting(OutcomeCodes::of)
                    .containsExactly("CHART_UNKNOWN@chart");
        }
    }

    @Nested
    class The_guarantor {

        @ParameterizedTest(name = "{0}: offered {6}, doubtful {7}")
        @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                same person id, other name      | p-1 | Sam     | Other   | 1990-01-01 | false | false
                other person id, same name      | p-2 | Camille | Patient | 2017-05-14 | true  | false
                no id, same name and birth      | -   | Camille | Patient | 2017-05-14 | false | false
                no id, same name in capitals    | -   | CAMILLE | patient | 2017-05-14 | false | false
                no id, same name, other birth   | -   | Camille | Patient | 2017-05-15 | true  | false
                no id, same name, birth unknown | -   | Camille | Patient | -          | true  | true
                no id, other name, same birth   | -   | Roberta | Patient | 2017-05-14 | true  | false
                no id, one letter other         | -   | Camilla | Patient | 2017-05-14 | true  | true
                no id, one accent more          | -   | Camillé | Patient | 2017-05-14 | true  | true
                """)
        @Requirement("PA-002")
        void is_offered_only_if_it_is_another_human(
                String what, String id, String given, String family, LocalDate born, boolean offered, boolean doubt) {
            Person payer = new Person(
                    Optional.ofNullable(id).map(PersonId::new),
                    Optional.empty(),
                    new PersonName(given, family),
                    Optional.ofNullable(born).map(BirthDate::of),
                    Optional.empty());
            withPersonId("p-1");
            change(chart -> chart.withGuarantor(Guarantor.of(payer)));
            AccessOptions options = options(portal.camille);
            assertThat(options.guarantor().isPresent()).isEqualTo(offered);
            assertThat(options.findings())
                    .extracting(OutcomeCodes::of)
                    .isEqualTo(doubt ? List.of("GUARANTOR_MAY_BE_PATIENT@guarantors[0]") : List.of());
        }

        @Test
        @Requirement("PA-002")
        void is_not_offered_if_the_chart_names_none() {
            Chart bare = Chart.open(portal.practice, portal.family.patient(portal.camille));
            portal.family.charts().put(bare);
            assertThat(options(portal.camille).guarantor()).isEmpty();
        }

        @Test
        @Requirement("PA-002")
        void is_not_offered_if_it_is_the_very_same_chart() {
            assertThat(options(portal.anthony).guarantor()).isEmpty();
            assertThat(options(portal.amelie).guarantor()).isEmpty();
        }

        private void withPersonId(String id) {
            change(chart -> {
                Person patient = chart.patient();
                Person known = new Person(
                        Optional.of(new PersonId(id)),
                        patient.chart(),
                        patient.name(),
                        patient.bornOn(),
                        patient.email());
                return new Chart(
                        chart.practice(),
                        chart.id(),
                        known,
                        chart.status(),
                        chart.mergedInto(),
                        chart.guarantors(),
                        chart.associations());
            });
        }
    }

    @Nested
    class Another_patient {

        @Test
        @Requirement("PA-003")
        void is_found_by_searching_the_practice() {
            assertThat(portal.enabling().search(portal.clerk(), portal.camille, "Anth", 10))
                    .extracting(option -> option.person().chart().orElseThrow())
                    .containsExactly(portal.anthony);
        }

        @Test
        @Requirement("PA-003")
        void is_never_the_chart_itself_nor_a_closed_one() {
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.DECEASED);
            assertThat(portal.enabling().search(portal.clerk(), portal.camille, "Patient", 10))
                    .extracting(option -> option.person().chart().orElseThrow())
                    .containsExactly(portal.anthony);
        }

        @Test
        @Requirement({"PA-003", "PA-006", "PA-008"})
        void is_shown_by_the_chart_like_the_one_that_a_search_finds() {
            Individual anthony = Individual.anotherPatient(
                    portal.anthony, Relationship.FATHER, DeliveryChoice.email("anthony@example.org"));
            new EnablingClerk(portal).invited(anthony);
            PersonOption shown = chosen(portal.anthony).orElseThrow();
            assertThat(shown.already().state()).isEqualTo(ExistingAccess.State.INVITED);
            assertThat(portal.enabling().search(portal.clerk(), portal.camille, "Anthony", 1))
                    .containsExactly(shown);
        }

        @Test
        @Requirement("PA-003")
        void is_nobody_by_the_chart_itself_nor_by_a_closed_or_an_unknown_one() {
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.INACTIVE);
            assertThat(List.of(portal.camille, portal.amelie, new ChartId("gone")))
                    .allSatisfy(chart -> assertThat(chosen(chart)).isEmpty());
        }

        @Test
        @Requirement({"PA-001", "PA-003"})
        void is_nobody_on_a_closed_chart() {
            portal.family.charts().close(portal.practice, portal.camille, ChartStatus.DECEASED);
            assertThat(chosen(portal.anthony)).isEmpty();
        }

        private Optional<PersonOption> chosen(ChartId another) {
            return portal.enabling().anotherPatient(portal.clerk(), portal.camille, another);
        }
    }

    @Nested
    class What_there_is_already {

        @Test
        @Requirement("PA-006")
        void is_nothing_at_first_with_the_address_on_file_as_a_suggestion() {
            PersonOption amelie = options(portal.camille).guarantor().orElseThrow();
            assertThat(amelie.already()).isEqualTo(ExistingAccess.NOTHING);
            assertThat(amelie.person().email()).isPresent();
            assertThat(amelie.relationship()).contains(Relationship.MOTHER);
        }

        @Test
        @Requirement("PA-006")
        void is_an_invitation_with_its_end_and_how_delivery_went() {
            EnablingResult.Invited invited = enableGuarantor();
            ExistingAccess already =
                    options(portal.camille).guarantor().orElseThrow().already();
            assertThat(already.state()).isEqualTo(ExistingAccess.State.INVITED);
            assertThat(already.until()).contains(invited.until());
            assertThat(already.invitation()).contains(invited.invitation());
            assertThat(already.delivery()).containsExactly(MessageState.QUEUED);
        }

        @Test
        @Requirement("PA-006")
        void is_nothing_again_once_the_invitation_has_expired() {
            EnablingResult.Invited invited = enableGuarantor();
            portal.clock.set(invited.until());
            assertThat(options(portal.camille).guarantor().orElseThrow().already())
                    .isEqualTo(ExistingAccess.NOTHING);
        }

        private EnablingResult.Invited enableGuarantor() {
            EnableAccess command = EnableAccess.on(
                    portal.camille, guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org")));
            return portal.enabling()
                    .enable(portal.clerk(), command)
                    .orThrow()
                    .invited()
                    .get(0);
        }
    }

    @Nested
    class Associated_charts {

        @Test
        @Requirement({"PA-023", "PA-024"})
        void are_offered_with_the_reason_as_a_chain() {
            assertThat(options(portal.camille).associated())
                    .extracting(AssociatedOffer::chart, AssociatedOffer::chain)
                    .containsExactly(
                            tuple(portal.amelie, List.of(portal.camille, portal.amelie)),
                            tuple(portal.anthony, List.of(portal.camille, portal.anthony)));
            assertThat(options(portal.camille).associated().get(0).reason()).isEqualTo("Camille’s mother Amelie");
        }

        @Test
        @Requirement("PA-023")
        void do_not_include_the_persons_own() {
            PersonOption anthony = portal.enabling()
                    .search(portal.clerk(), portal.camille, "Anthony", 1)
                    .get(0);
            assertThat(anthony.associated()).extracting(AssociatedOffer::chart).containsExactly(portal.amelie);
        }

        @Test
        @Requirement("PA-023")
        void do_not_include_closed_or_dangling_ones() {
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.INACTIVE);
            change(chart -> chart.withAssociations(List.of(
                    new ChartAssociation(portal.amelie, Optional.empty()),
                    new ChartAssociation(new ChartId("gone"), Optional.empty()),
                    new ChartAssociation(portal.camille, Optional.empty()))));
            assertThat(options(portal.camille).associated()).isEmpty();
        }

        @Test
        @Requirement("PA-024")
        void reach_one_step_by_default_and_further_where_the_policy_says_so() {
            assertThat(options(portal.anthony).associated())
                    .extracting(AssociatedOffer::chart)
                    .containsExactly(portal.camille);
            TestPortal wider = TestPortal.with(policy -> policy.chainSteps(2));
            assertThat(wider.enabling()
                            .options(Caller.staff(wider.practice, "clerk-17"), wider.anthony)
                            .associated())
                    .extracting(AssociatedOffer::chart)
                    .containsExactly(wider.camille, wider.amelie);
        }

        @Test
        @Requirement("PA-024")
        void tell_a_chain_of_two_steps_in_words() {
            TestPortal wider = TestPortal.with(policy -> policy.chainSteps(2));
            assertThat(wider.enabling()
                            .options(Caller.staff(wider.practice, "clerk-17"), wider.anthony)
                            .associated()
                            .get(1)
                            .reason())
                    .contains("Anthony", "Camille", "Amelie");
        }

        @Test
        @Requirement("PA-023")
        void change_nothing_by_being_looked_at() {
            List<String> before = portal.store.everythingStored();
            options(portal.camille);
            portal.enabling().search(portal.clerk(), portal.camille, "Patient", 10);
            portal.enabling().anotherPatient(portal.clerk(), portal.camille, portal.anthony);
            assertThat(portal.store.everythingStored()).isEqualTo(before);
        }
    }

    private void change(UnaryOperator<Chart> change) {
        portal.family.charts().change(portal.practice, portal.camille, change);
    }
}
