package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two clerks who have the same chart in front of them. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class TwoClerksInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private DeskClerk one;
    private DeskClerk other;

    @BeforeEach
    void signIn() {
        one = SCENE.clerk();
        other = SCENE.clerk();
    }

    @Test
    @Requirement("PA-007")
    void who_enable_the_same_person_make_one_invitation_and_the_second_is_told() {
        enableAnthony(one);
        enableAnthony(other);
        one.enables();
        other.enables();
        assertThat(one.words()).contains("An e-mail with the activation link is on its way");
        assertThat(other.words()).contains("Already invited", "That invitation was not changed.");
        other.opens(family.camille());
        assertThat(other.page().locator("#invitations + .card > .rows > li").count())
                .isEqualTo(1);
    }

    @Test
    @Requirement("PA-007")
    void who_enable_the_same_person_at_the_same_moment_make_one_invitation() {
        enableAnthony(one);
        enableAnthony(other);
        one.enablesAndDoesNotWait();
        other.enablesAndDoesNotWait();
        assertThat(List.of(becameOf(one), becameOf(other)))
                .anyMatch(answer -> answer.contains("An e-mail with the activation link is on its way"))
                .anyMatch(answer -> answer.contains("Already invited"));
    }

    @Test
    @Requirement("PA-123")
    void who_print_the_same_letter_get_one_sheet() {
        one.opens(family.anthony());
        one.press("Generate Password");
        other.opens(family.anthony());
        assertThat(one.prints("standard").status()).isEqualTo(200);
        assertThat(other.prints("standard").status()).isEqualTo(409);
    }

    @Test
    @Requirement("PA-062")
    void who_cancel_the_same_invitation_cancel_it_once_and_the_second_is_told() {
        SCENE.practice().invites(family.anthony());
        fillCancellation(one);
        fillCancellation(other);
        one.click("form[action$=cancel] button");
        other.click("form[action$=cancel] button");
        assertThat(one.words()).contains("The invitation is cancelled.");
        assertThat(other.page().textContent("[role=alert]")).isNotBlank();
    }

    private static String becameOf(DeskClerk clerk) {
        clerk.page().waitForSelector(".rows .note");
        return clerk.page().textContent(".rows .note");
    }

    private void enableAnthony(DeskClerk clerk) {
        clerk.begins(family.camille());
        clerk.addsPatient(family.anthony());
        clerk.proceeds();
        clerk.page().selectOption("#a1-relationship", "FTH");
    }

    private void fillCancellation(DeskClerk clerk) {
        clerk.opens(family.anthony());
        clerk.page().click("details[id^=cancel-] summary");
        clerk.page().selectOption("form[action$=cancel] select", "entered-in-error");
    }
}
