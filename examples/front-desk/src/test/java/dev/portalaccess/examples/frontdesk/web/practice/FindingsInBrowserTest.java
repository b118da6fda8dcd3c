package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.embedding.EhrCharts;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a form stands beside the field it is about, and what was typed stays. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class FindingsInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private static final String NO_ADDRESS = "This is not a valid e-mail address. Check it for typing mistakes.";
    private static final String NO_GIVEN_NAME = "Enter the first name.";
    private static final String NO_FAMILY_NAME = "Enter the last name.";
    private static final String NO_PHONE = "This is not a valid phone number. Check it for typing mistakes.";

    private final SampleFamily family = SCENE.family();
    private DeskClerk manager;

    @BeforeEach
    void signIn() {
        manager = SCENE.manager();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "/desk/self-registration",
                        Map.of("phone", "call me"),
                        Map.of(
                                "given",
                                NO_GIVEN_NAME + " If the person has one name only, enter it here.",
                                "family",
                                NO_FAMILY_NAME,
                                "email",
                                "Enter an e-mail address. The invitation is sent there.",
                                "phone",
                                NO_PHONE)),
                Arguments.of(
                        "/desk/self-registration",
                        Map.of("given", "Ana", "family", "Quinn", "email", "ana@"),
                        Map.of("email", NO_ADDRESS)),
                Arguments.of(
                        "/desk/appointment",
                        Map.of("phone", "call me", "email", "ana@", "date", "2026-11-21"),
                        Map.of(
                                "given",
                                NO_GIVEN_NAME,
                                "phone",
                                NO_PHONE,
                                "email",
                                NO_ADDRESS,
                                "date",
                                "Enter a date, today or later.",
                                "time",
                                "Enter a time.",
                                "visit",
                                "Choose a visit type.")),
                Arguments.of(
                        "/desk/texts/reminder/email/en",
                        Map.of("title", "", "body", ""),
                        Map.of("title", "Enter a subject or title.", "body", "Enter the text.")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    @Requirement({"PA-050", "PA-052", "PA-140"})
    void stand_beside_their_fields(String form, Map<String, String> typed, Map<String, String> findings) {
        manager.visit(form);
        typed.forEach((field, value) -> manager.page().fill("#" + field, value));
        manager.click("main form:not(.inline) .actions button:not(.quiet)");
        assertThat(manager.errors()).containsAllEntriesOf(findings);
        assertThat(manager.page().locator("[role=alert] li a").count()).isGreaterThanOrEqualTo(findings.size());
        typed.forEach((field, value) ->
                assertThat(manager.page().inputValue("#" + field)).isEqualTo(value));
    }

    @Test
    @Requirement("PA-005")
    void say_on_step_1_that_nobody_is_picked() {
        manager.begins(family.camille());
        manager.proceeds();
        assertThat(manager.page().textContent("[role=alert]")).contains("at least one person");
    }

    @Test
    @Requirement({"PA-004", "PA-010"})
    void of_step_1_say_what_is_missing_of_somebody_from_outside() {
        manager.begins(family.camille());
        manager.click("button[value=other]");
        manager.page().fill("#o1-family", "Other");
        manager.proceeds();
        assertThat(manager.errors())
                .isEqualTo(Map.of("o1-channel", "Choose e-mail or print.", "o1-email", "Enter an e-mail address."));
        assertThat(manager.page().inputValue("#o1-family")).isEqualTo("Other");
    }

    @Test
    @Requirement({"PA-011", "PA-018"})
    void of_step_1_say_what_is_wrong_with_each_address() {
        manager.begins(family.camille());
        manager.page().check("#patient-pick");
        manager.page().check("#patient-by-mail");
        manager.addsOther("Jane", "jane@");
        manager.proceeds();
        assertThat(manager.errors())
                .isEqualTo(Map.of("patient-email", "Enter an e-mail address.", "o1-email", NO_ADDRESS));
    }

    @Test
    @Requirement("PA-018")
    void of_step_1_are_the_librarys_own_and_nothing_typed_is_lost() {
        manager.begins(family.camille());
        manager.addsOther("Jane", "jane@@example");
        manager.proceeds();
        assertThat(manager.errors()).isEqualTo(Map.of("o1-email", NO_ADDRESS));
        assertThat(manager.page().inputValue("#o1-email")).isEqualTo("jane@@example");
    }

    @Test
    @Requirement("PA-005")
    void of_step_1_point_at_somebody_who_is_named_twice() {
        manager.begins(family.camille());
        manager.page().check("#guarantor-pick");
        manager.addsPatient(family.amelie());
        manager.proceeds();
        assertThat(manager.errorAt("a1")).isEqualTo("This person is named twice. Remove this entry or number 1.");
    }

    @Test
    @Requirement({"PA-020", "PA-022"})
    void of_step_2_say_what_is_missing_or_wrong_there() {
        manager.begins(family.camille());
        manager.addsOther("Jane", "jane.other@example.org");
        manager.proceeds();
        manager.page().click("details.act summary");
        manager.page().fill("#o1-evidence", "x".repeat(2_000));
        manager.enables();
        assertThat(manager.errors()).containsOnlyKeys("o1-relationship", "o1-evidence");
    }

    @Test
    @Requirement("PA-026")
    void stand_beside_a_tick_that_is_on_offer_no_more() {
        manager.begins(family.camille());
        manager.addsPatient(family.anthony());
        manager.proceeds();
        manager.page().selectOption("#a1-relationship", "FTH");
        manager.page().check("#a1-also-" + family.amelie().value());
        close(family.amelie());
        manager.enables();
        assertThat(manager.words()).contains("This chart cannot be given to this person here. Clear the box.");
    }

    @Test
    @Requirement("PA-001")
    void say_that_the_chart_was_closed_meanwhile() {
        manager.begins(family.anthony());
        manager.page().check("#patient-pick");
        manager.proceeds();
        close(family.anthony());
        manager.enables();
        assertThat(manager.page().textContent("[role=alert]")).contains("This chart is closed");
    }

    private static void close(ChartId chart) {
        EhrCharts charts = SCENE.ehr().charts();
        charts.put(
                charts.chart(SCENE.ehr().practice().id(), chart).orElseThrow().withStatus(ChartStatus.DECEASED));
    }
}
