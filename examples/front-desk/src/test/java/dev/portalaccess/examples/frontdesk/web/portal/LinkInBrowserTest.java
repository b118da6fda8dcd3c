package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.Chromium;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the link of a mail to an open chart. */
class LinkInBrowserTest {

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
    @Requirement({"PA-040", "PA-041"})
    void the_button_of_a_mail_leads_to_ones_own_chart() {
        anthony.mail(scene.practice().invitesAnthony());
        anthony.page().frameLocator("iframe.mail").locator("a").first().click();
        anthony.page().waitForURL("**/you");
        anthony.click("main a.button");
        anthony.makeLogin("anthony");
        anthony.click("ul.charts a");

        assertThat(anthony.heading()).isEqualTo("Chart of Anthony Patient");
    }

    @Test
    @Requirement("PA-040")
    void the_page_behind_a_link_says_a_given_name_and_no_code() {
        anthony.follow(anthony.mail(scene.practice().invitesAnthony()));

        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
        assertThat(anthony.page().content()).doesNotContain("pa1_", "Anthony Patient");
        assertThat(anthony.page().url()).doesNotContain("pa1_", "#");
    }

    @Test
    void without_scripts_the_link_can_be_pasted() {
        String link = anthony.mail(scene.practice().invitesAnthony());
        try (AtHome plain = scene.somebodyWithoutScripts()) {
            plain.page().navigate(link);
            plain.page().fill("#code", link);
            plain.page().click("main button");

            assertThat(plain.heading()).isEqualTo("Are you Anthony?");
        }
    }

    @Test
    @Requirement("PA-042")
    void a_second_click_with_the_same_login_answers_as_the_first() {
        String link = anthony.activate(scene.practice().invitesAnthony(), "anthony");
        anthony.follow(link);
        anthony.click("text=Continue as anthony");

        assertThat(anthony.heading()).isEqualTo("You are in");
        assertThat(anthony.words()).contains("Anthony Patient");
    }

    @Test
    @Requirement("PA-042")
    void a_second_click_with_another_login_is_told_that_it_was_used() {
        int amelies = scene.practice().invitesAmelie();
        String link = anthony.activate(scene.practice().invitesAnthony(), "anthony");
        try (AtHome amelie = scene.somebody()) {
            amelie.activate(amelies, "amelie");
            amelie.follow(link);
            amelie.click("text=Continue as amelie");

            assertThat(amelie.heading()).isEqualTo("This invitation has been used");
        }
    }

    @Test
    @Requirement("PA-040")
    void a_scanner_that_comes_first_and_presses_buttons_spoils_nothing() {
        int mail = scene.practice().invitesAnthony();
        try (AtHome scanner = scene.somebody()) {
            scanner.follow(scanner.mail(mail));
            scanner.page().click("main a.button");
            scanner.page().evaluate("document.querySelector('form[action$=new]').submit()");
        }
        anthony.activate(mail, "anthony");

        assertThat(anthony.heading()).isEqualTo("You are in");
    }

    @Test
    @Requirement({"PA-013", "PA-044"})
    void an_expired_link_says_so_and_whom_to_call() {
        String link = anthony.mail(scene.practice().invitesAnthony());
        scene.passes(Duration.ofDays(6));
        anthony.follow(link);

        assertThat(anthony.heading()).isEqualTo("This invitation has expired");
        assertThat(anthony.words()).contains("+1 508 555 0100");
    }

    @Test
    @Requirement("PA-054")
    void a_new_patient_registers() {
        anthony.follow(anthony.mail(scene.practice().invitesNora()));
        anthony.click("main a.button");
        anthony.page().fill("#family", "Quinn");
        anthony.page().fill("#born", "1990-05-05");
        anthony.click("main button");
        anthony.makeLogin("nora");

        assertThat(anthony.page().textContent("ul.charts")).contains("Nora Quinn");
    }
}
