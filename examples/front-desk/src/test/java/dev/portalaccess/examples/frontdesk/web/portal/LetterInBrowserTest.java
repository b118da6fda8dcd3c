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

/** From a printed letter to an open chart. */
class LetterInBrowserTest {

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
    @Requirement("PA-045")
    void the_temporary_password_of_a_letter_leads_to_ones_own_chart() {
        Practiced.Printed letter = scene.practice().printsForAnthony();
        anthony.letter(letter.userName(), letter.password());
        anthony.click("main a.button");
        anthony.makeLogin("anthony");

        assertThat(anthony.words()).contains("Anthony Patient");
    }

    @Test
    @Requirement("PA-045")
    void a_ticket_that_got_too_old_is_told() {
        Practiced.Printed letter = scene.practice().printsForAnthony();
        anthony.letter(letter.userName(), letter.password());
        anthony.click("main a.button");
        scene.passes(Duration.ofMinutes(30));
        anthony.makeLogin("anthony");

        assertThat(anthony.heading()).isEqualTo("That took a little too long");
    }

    @Test
    @Requirement("PA-046")
    void a_slip_in_typing_is_told_beside_the_field() {
        anthony.letter("anybody", "abcd-efgh");

        assertThat(anthony.page().textContent("#temporary-password-error")).contains("typing mistake");
    }

    @Test
    @Requirement("PA-044")
    void the_password_of_another_letter_is_wrong() {
        Practiced.Printed hers = scene.practice().printsForAmelie();
        anthony.letter(hers.userName(), scene.practice().printsForAnthony().password());

        assertThat(anthony.page().textContent("#temporary-password-error")).contains("do not fit together");
    }
}
