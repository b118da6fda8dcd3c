package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever guesses the password of a member of staff. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class StaffSignInInBrowserTest {

    private static final String RIGHT = "front-desk-sample";

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final PersonAtHome guesser = SCENE.somebody();

    @Test
    void has_ten_tries_in_a_quarter_of_an_hour() {
        guesses("clerk", 10);
        signIn("clerk", RIGHT);
        assertThat(guesser.errorAt("password")).contains("too many tries");
        SCENE.passes(Duration.ofMinutes(15));
        signIn("clerk", RIGHT);
        assertThat(guesser.heading()).isEqualTo("Patients");
    }

    @Test
    void gives_nobody_more_tries_at_a_colleagues_password_and_costs_no_colleague_any() {
        guesses("manager", 10);
        signIn("clerk", RIGHT);
        assertThat(guesser.heading()).isEqualTo("Patients");
        signIn("manager", "manager-sample");
        assertThat(guesser.errorAt("password")).contains("too many tries");
        SCENE.passes(Duration.ofMinutes(15));
    }

    @Test
    void keeps_who_was_chosen_and_says_beside_the_password_that_it_is_wrong() {
        signIn("manager", "wrong");
        assertThat(guesser.page().inputValue("#name")).isEqualTo("manager");
        assertThat(guesser.errors()).containsOnlyKeys("password");
    }

    private void guesses(String name, int times) {
        guesser.visit("/desk/sign-in");
        FormData form = FormData.create()
                .set("token", guesser.page().inputValue("main input[name=token]"))
                .set("name", name)
                .set("password", "wrong");
        for (int i = 0; i < times; i++) {
            APIResponse answer = guesser.page()
                    .request()
                    .post("/desk/sign-in", RequestOptions.create().setForm(form));
            assertThat(answer.text()).contains("This password is not right");
        }
    }

    private void signIn(String name, String password) {
        guesser.visit("/desk/sign-in");
        guesser.page().selectOption("#name", name);
        guesser.page().fill("#password", password);
        guesser.click("main button");
    }
}
