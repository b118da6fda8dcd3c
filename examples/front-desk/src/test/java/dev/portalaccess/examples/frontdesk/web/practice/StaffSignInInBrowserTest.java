package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.AtHome;
import dev.portalaccess.examples.frontdesk.scene.Scene;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever guesses the password of a member of staff. */
class StaffSignInInBrowserTest {

    private static final String RIGHT = "front-desk-sample";

    @RegisterExtension
    static final Scene SCENE = new Scene();

    private final AtHome guesser = SCENE.somebody();

    @Test
    void has_ten_tries_in_a_quarter_of_an_hour() {
        for (int i = 0; i < 10; i++) {
            signIn("wrong");
            assertThat(guesser.words()).contains("not right");
        }
        signIn(RIGHT);
        assertThat(guesser.words()).contains("Too many tries");
        SCENE.passes(Duration.ofMinutes(15));
        signIn(RIGHT);
        assertThat(guesser.heading()).isEqualTo("Patients");
    }

    private void signIn(String password) {
        guesser.visit("/desk/sign-in");
        guesser.page().fill("#password", password);
        guesser.page().click("main button");
    }
}
