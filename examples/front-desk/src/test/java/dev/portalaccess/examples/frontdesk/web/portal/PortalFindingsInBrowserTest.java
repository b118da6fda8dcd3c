package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
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

/** Whatever is wrong with a form of the portal stands beside its field. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class PortalFindingsInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private PersonAtHome nora;

    @BeforeEach
    void sitDown() {
        nora = SCENE.somebody();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "/portal/riverside-family",
                        Map.of(
                                "temporary", "Enter the temporary user name from your letter.",
                                "temporary-password", "Enter the temporary password from your letter.")),
                Arguments.of("/portal/riverside-family/activate", Map.of("code", "Paste the link from your e-mail.")),
                Arguments.of(
                        "/portal/sign-in",
                        Map.of(
                                "password",
                                "This user name and password do not match. Try again."
                                        + " If they are from a letter, activate your access first.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void of_an_empty_form(String form, Map<String, String> findings) {
        nora.visit(form);
        sendAsItIs();
        assertThat(nora.errors()).isEqualTo(findings);
    }

    @Test
    @Requirement("PA-040")
    void a_code_that_is_damaged_says_so_beside_the_field() {
        nora.visit("/portal/riverside-family/activate");
        nora.page().fill("#code", "pa1_nothing-of-ours");
        nora.click("main button");
        assertThat(nora.errorAt("code")).contains("A part of the link is missing");
    }

    @Test
    void the_list_of_what_is_wrong_leads_to_the_field_and_sends_nothing() {
        nora.visit("/portal/riverside-family/activate");
        sendAsItIs();
        nora.click("#errors a");
        assertThat(nora.page().inputValue("#code")).isEmpty();
        assertThat(nora.page().url()).endsWith("#code");
        assertThat(nora.heading()).isEqualTo("Open your invitation");
    }

    @Test
    @Requirement("PA-054")
    void of_the_details_of_a_patient() {
        openDetails("Nadia");
        nora.page().fill("#given", "");
        nora.page().fill("#born", "2099-01-01");
        nora.page().fill("#phone", "call me");
        nora.page().check("#who-other");
        sendAsItIs();
        assertThat(nora.errors()).containsOnlyKeys("given", "born", "phone", "relationship");
        assertThat(nora.page().inputValue("#phone")).isEqualTo("call me");
        assertThat(nora.page().isChecked("#who-other")).isTrue();
    }

    @Test
    @Requirement("PA-055")
    void a_mother_registers_her_child_and_is_named_as_the_mother() {
        openDetails("Noel");
        nora.page().check("#who-other");
        nora.page().selectOption("#relationship", "MTH");
        nora.page().fill("#family", "Quinn");
        nora.page().fill("#born", "2020-05-05");
        nora.click(".actions button");
        nora.makesLogin("noels.mother");
        nora.signsIn("noels.mother", PersonAtHome.PASSWORD);
        assertThat(nora.words()).contains("Noel Quinn", "Your relationship: mother");
    }

    private void openDetails(String given) {
        nora.follows(nora.opensMailTo(SCENE.practice().invitesToRegister(given, "Quinn")));
        nora.click("main a.button");
    }

    /** Past what the browser itself would refuse to send. */
    private void sendAsItIs() {
        nora.page().evaluate("document.querySelector('main form').noValidate = true");
        nora.click("main form .actions button");
    }
}
