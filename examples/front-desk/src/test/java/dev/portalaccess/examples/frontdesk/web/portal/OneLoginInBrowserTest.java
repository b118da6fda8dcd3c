package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With which login somebody accepts: a new one, or the one they have, which then opens two charts. */
@Requirement("PA-041")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class OneLoginInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private final String login = family.amelie().value();
    private PersonAtHome amelie;
    private String second;

    @BeforeEach
    void amelieHasALoginAndIsInvitedAgain() {
        amelie = SCENE.somebody();
        amelie.activates(SCENE.practice().invites(family.amelie()), login);
        amelie.signsOut();
        SCENE.practice().invites(family.amelie(), Relationship.MOTHER, family.camille());
        second = amelie.opensMailTo(SampleFamily.address(family.amelie()));
        amelie.follows(second);
        amelie.click("main a.button");
    }

    @Test
    void switches_between_two_charts_and_each_page_names_whose_it_is() {
        amelie.usesLogin(login);
        assertThat(chart(family.camille().value())).isEqualTo("Chart of Camille Patient");
        assertThat(amelie.page().title()).contains("Camille Patient");
        assertThat(amelie.words()).contains("Your relationship: mother").doesNotContain("Amelie");
        assertThat(chart(family.amelie().value())).isEqualTo("Chart of Amelie Patient");
        assertThat(amelie.page().title()).contains("Amelie Patient");
        assertThat(amelie.words()).contains("Your own chart").doesNotContain("Camille");
    }

    @Test
    void may_be_another_new_one() {
        amelie.makesLogin(login + ".2");
        amelie.visit("/portal");
        assertThat(amelie.words()).contains("Camille Patient").doesNotContain("Amelie Patient");
    }

    @Test
    void is_chosen_by_who_is_signed_in_with_one_click() {
        amelie.signsIn(login, PersonAtHome.PASSWORD);
        amelie.follows(second);
        amelie.click("main a.button");
        amelie.click("form[action$='/login/this'] button");
        assertThat(chart(family.camille().value())).isEqualTo("Chart of Camille Patient");
    }

    @Test
    void tells_what_is_wrong_beside_the_fields_of_a_new_one() {
        newLogin("a", "short", "shorter");
        assertThat(amelie.errors())
                .isEqualTo(Map.of(
                        "new-name", "Choose a user name of 3 to 64 letters, digits and . _ @ + -",
                        "new-password", "This password is too short. Use 15 characters or more.",
                        "repeated", "The two passwords are not the same."));
        assertThat(amelie.page().inputValue("#new-name")).isEqualTo("a");
        assertThat(amelie.page().inputValue("#new-password")).isEmpty();
    }

    @Test
    void tells_that_a_password_is_guessed_first() {
        newLogin("amelie", "passwordpassword", "passwordpassword");
        assertThat(amelie.errorAt("new-password")).contains("guessed first");
    }

    @Test
    void tells_that_a_user_name_is_taken() {
        newLogin(login, PersonAtHome.PASSWORD + "!", PersonAtHome.PASSWORD + "!");
        assertThat(amelie.errorAt("new-name")).contains("Someone has this user name");
    }

    @Test
    void tells_a_wrong_password_beside_its_field_and_then_takes_the_right_one() {
        amelie.page().fill("#name", login);
        amelie.page().fill("#password", "not the one I have");
        amelie.click("form[action$='/login/known'] button");
        assertThat(amelie.errorAt("password")).contains("do not match");
        amelie.usesLogin(login);
        assertThat(amelie.heading()).isEqualTo("You are in");
    }

    private void newLogin(String name, String password, String repeated) {
        amelie.page().fill("#new-name", name);
        amelie.page().fill("#new-password", password);
        amelie.page().fill("#repeated", repeated);
        amelie.click("form[action$='/login/new'] button");
    }

    private String chart(String id) {
        amelie.visit("/portal");
        amelie.click("a.button[href$='/" + id + "']");
        return amelie.heading();
    }
}
