package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.Chromium;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a login opens, and what it does not. */
class ChartsInBrowserTest {

    private static Chromium chromium;

    private Scene scene;
    private AtHome anthony;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        scene = new Scene(folder, chromium);
        anthony = scene.somebody();
    }

    @AfterEach
    void close() {
        anthony.close();
        scene.close();
    }

    @Test
    void a_wrong_password_is_told_beside_its_field() {
        anthony.activate(scene.practice().invitesAnthony(), "anthony");
        anthony.click("text=Sign out");
        anthony.signIn("anthony", "five purple otters juggling");

        assertThat(anthony.page().textContent("#password-error")).contains("do not fit together");
        assertThat(anthony.page().getAttribute("#password", "aria-invalid")).isEqualTo("true");
    }

    @Test
    void the_session_has_another_id_after_signing_in() {
        anthony.activate(scene.practice().invitesAnthony(), "anthony");
        anthony.click("text=Sign out");
        String before = anthony.session();
        anthony.signIn("anthony", AtHome.PASSWORD);

        assertThat(anthony.session()).isNotEqualTo(before);
    }

    @Test
    void after_signing_out_a_chart_is_closed() {
        anthony.activate(scene.practice().invitesAnthony(), "anthony");
        anthony.click("text=Sign out");
        anthony.visit("/portal/charts/anthony");

        assertThat(anthony.heading()).isEqualTo("Sign in to your portal");
    }

    @Test
    @Requirement("PA-080")
    void a_proxy_whom_the_patient_removes_is_refused_on_the_next_click() {
        anthony.activate(scene.practice().invitesAnthony(), "anthony");
        try (AtHome amelie = scene.somebody()) {
            amelie.activate(scene.practice().invitesAmelie(), "amelie");
            remove();
            amelie.visit("/portal/charts/anthony");

            assertThat(amelie.heading()).isEqualTo("The chart of Anthony Patient is not open to you");
            assertThat(amelie.words()).contains("Your access was taken back");
        }
    }

    @Test
    void a_proxy_does_not_learn_who_else_sees_the_chart() {
        anthony.activate(scene.practice().invitesAmelie(), "amelie");
        anthony.visit("/portal/charts/anthony/people");

        assertThat(anthony.heading()).isEqualTo("There is no such page");
    }

    @Test
    @Requirement("PA-082")
    void a_chart_that_was_never_given_is_as_good_as_none() {
        anthony.activate(scene.practice().invitesAnthony(), "anthony");
        anthony.visit("/portal/charts/camille");
        String known = anthony.words();
        anthony.visit("/portal/charts/nobody");

        assertThat(known).isEqualTo(anthony.words()).doesNotContain("Camille");
    }

    private void remove() {
        anthony.visit("/portal/charts/anthony/people");
        anthony.click("a.danger");
        anthony.page().fill("#words", "We live apart now");
        anthony.click("button.danger");
        anthony.page().waitForURL("**/people");
    }
}
