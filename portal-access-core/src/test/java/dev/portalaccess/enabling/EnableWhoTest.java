package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;
import static dev.portalaccess.fixture.ArticleHousehold.father;
import static dev.portalaccess.fixture.ArticleHousehold.jane;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnableWhoTest {

    private final TestPortal portal = TestPortal.create();
    private final EnablingClerk clerk = new EnablingClerk(portal);

    @Nested
    class Who {

        @Test
        @Requirement("PA-005")
        void is_at_least_one() {
            assertThat(clerk.refused()).containsExactly("INDIVIDUALS_MISSING@individuals");
        }

        @Test
        @Requirement("PA-005")
        void is_not_the_same_human_twice_and_both_places_are_named() {
            Outcome<EnablingResult> outcome = clerk.enable(
                    guarantor(Relationship.MOTHER, DeliveryChoice.email("a@example.org")),
                    anotherPatient(portal.amelie, Relationship.MOTHER, DeliveryChoice.email("a@example.org")));
            assertThat(OutcomeCodes.of(outcome)).contains("SAME_HOLDER_TWICE@individuals[1]");
            assertThat(outcome.findings().get(0).arguments()).containsExactly("1");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                en | This person is named twice. Remove this entry or number 2.
                es | Esta persona aparece dos veces. Quite esta entrada o la número 2.
                """)
        @Requirement({"PA-005", "PA-141"})
        void is_told_of_a_double_by_a_number_that_counts_whoever_stands_there(Locale reader, String message) {
            Individual nameless = other("", "", Relationship.AUNT, DeliveryChoice.email("x@example.org"));
            assertThat(clerk.enable(nameless, jane(), jane()).findings())
                    .filteredOn(finding -> finding.code().equals("SAME_HOLDER_TWICE"))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.message(reader)).isEqualTo(message),
                            finding -> assertThat(finding.path()).isEqualTo("individuals[2]"));
        }

        @Test
        @Requirement("PA-005")
        void is_not_one_human_twice_who_uses_one_login_as_two_holders() {
            FrontDeskHistory desk = new FrontDeskHistory(portal);
            desk.activate(portal.amelie, father(), portal.family.anthonysAccount());
            desk.activate(
                    portal.camille,
                    guarantor(Relationship.MOTHER, DeliveryChoice.print()),
                    portal.family.anthonysAccount());
            assertThat(clerk.refused(father(), guarantor(Relationship.MOTHER, DeliveryChoice.email("a@example.org"))))
                    .contains("SAME_HOLDER_TWICE@individuals[1]");
        }

        @Test
        @Requirement("PA-005")
        void is_not_the_same_outsider_twice() {
            assertThat(clerk.refused(jane(), jane())).contains("SAME_HOLDER_TWICE@individuals[1]");
        }

        @Test
        @Requirement("PA-003")
        void is_not_the_chart_itself_nor_an_unknown_nor_a_closed_one() {
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.INACTIVE);
            DeliveryChoice deliver = DeliveryChoice.email("x@example.org");
            assertThat(clerk.refused(
                            anotherPatient(portal.camille, Relationship.FATHER, deliver),
                            anotherPatient(new ChartId("gone"), Relationship.FATHER, deliver),
                            anotherPatient(portal.amelie, Relationship.FATHER, deliver),
                            anotherPatient(null, Relationship.FATHER, deliver)))
                    .containsExactly(
                            "ANOTHER_PATIENT_IS_THE_PATIENT@individuals[0].who.chart",
                            "ANOTHER_PATIENT_UNKNOWN@individuals[1].who.chart",
                            "ANOTHER_PATIENT_CLOSED@individuals[2].who.chart",
                            "ANOTHER_PATIENT_MISSING@individuals[3].who.chart");
        }

        @Test
        @Requirement({"PA-004", "PA-011"})
        void has_a_name_and_an_address_if_from_outside_and_every_fault_is_told_at_once() {
            assertThat(clerk.refused(other(" ", "Oth\u0000er", Relationship.AUNT, DeliveryChoice.print())))
                    .containsExactly(
                            "FAMILY_NAME_INVALID@individuals[0].who.family",
                            "EMAIL_MISSING@individuals[0].deliver.email");
        }

        @Test
        @Requirement("PA-002")
        void is_not_a_guarantor_that_there_is_not() {
            Outcome<EnablingResult> outcome = portal.enabling()
                    .enable(
                            portal.clerk(),
                            EnableAccess.on(
                                    portal.anthony,
                                    guarantor(Relationship.FATHER, DeliveryChoice.email("x@example.org"))));
            assertThat(OutcomeCodes.of(outcome)).contains("GUARANTOR_IS_PATIENT@individuals[0].kind");
        }

        @ParameterizedTest
        @EnumSource(value = ChartStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        @Requirement("PA-001")
        void is_nobody_on_a_closed_chart(ChartStatus status) {
            portal.family.charts().close(portal.practice, portal.camille, status);
            assertThat(clerk.refused(jane())).containsExactly("CHART_CLOSED@chart");
        }

        @Test
        @Requirement("PA-008")
        void is_who_the_clerk_was_shown_or_nobody() {
            PersonOption shown = portal.enabling()
                    .options(portal.clerk(), portal.camille)
                    .guarantor()
                    .orElseThrow();
            Individual choice = guarantor(Relationship.MOTHER, DeliveryChoice.email("a@example.org"))
                    .asShown(shown);
            portal.family
                    .charts()
                    .change(
                            portal.practice,
                            portal.camille,
                            chart -> chart.withGuarantor(Guarantor.of(portal.family.patient(portal.anthony))));
            assertThat(clerk.refused(choice)).contains("FACTS_CHANGED@individuals[0].who.fingerprint");
        }

        @Test
        @Requirement("PA-008")
        void is_nobody_if_who_was_shown_is_there_no_more() {
            PersonOption shown = portal.enabling()
                    .options(portal.clerk(), portal.camille)
                    .guarantor()
                    .orElseThrow();
            portal.family.charts().put(Chart.open(portal.practice, portal.family.patient(portal.camille)));
            assertThat(clerk.refused(guarantor(Relationship.MOTHER, DeliveryChoice.email("a@example.org"))
                            .asShown(shown)))
                    .containsExactly(
                            "GUARANTOR_NONE@individuals[0].kind", "FACTS_CHANGED@individuals[0].who.fingerprint");
        }

        @Test
        @Requirement("PA-008")
        void is_done_if_the_facts_are_still_the_same() {
            PersonOption shown = portal.enabling()
                    .options(portal.clerk(), portal.camille)
                    .guarantor()
                    .orElseThrow();
            assertThat(clerk.invited(guarantor(Relationship.MOTHER, DeliveryChoice.email("a@example.org"))
                            .asShown(shown)))
                    .isNotNull();
        }
    }
}
