package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sixth invitation on one day: wherever it is asked for, there is a place for the reason. */
@Requirement("PA-124")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class SixthInvitationInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private static final String REASON = "#waive-TOO_MANY_INVITATIONS";

    private final SampleFamily family = SCENE.family();
    private DeskClerk clerk;

    @BeforeEach
    void signIn() {
        clerk = SCENE.clerk();
    }

    @Test
    void that_is_issued_again_takes_a_reason_beside_what_was_typed() {
        String form = "form[action$=reissue]";
        inviteFiveTimes(DeliveryChoice.email(SampleFamily.address(family.anthony())));
        clerk.opens(family.anthony());
        clerk.page().click("details[id^=reissue-] summary");
        clerk.page().selectOption(form + " select", "EMAIL");
        clerk.page().fill(form + " input[name=email]", "new.anthony@example.org");
        clerk.click(form + " button");
        assertThat(clerk.words()).contains("another address than the one on file", "invited 5 times");
        clerk.page().fill(form + " " + REASON, "The first address was wrong");
        assertThat(clerk.page().inputValue(form + " input[name=email]")).isEqualTo("new.anthony@example.org");
        clerk.click(form + " button");
        assertThat(clerk.words()).contains("A new invitation was issued.", "new.anthony@example.org");
    }

    @Test
    void that_is_a_temporary_password_takes_a_reason() {
        String form = "form[action$=password]";
        inviteFiveTimes(DeliveryChoice.print());
        clerk.opens(family.anthony());
        clerk.click(form + " button");
        assertThat(clerk.errorAt("password")).contains("invited 5 times");
        clerk.page().fill(form + " " + REASON, "He stands in front of me");
        clerk.click(form + " button");
        assertThat(clerk.heading()).isEqualTo("Temporary password");
    }

    @Test
    void in_place_of_a_letter_that_was_printed_takes_a_reason_at_the_chart() {
        inviteFiveTimes(DeliveryChoice.print());
        clerk.opens(family.anthony());
        clerk.prints("standard");
        clerk.page().evaluate("document.querySelector('form[target=_blank]').removeAttribute('target')");
        clerk.click("form[action^='/desk/letters/'] button");
        clerk.press("Issue a new invitation");
        clerk.page().fill("details[open] " + REASON, "The sheet is lost");
        clerk.click("details[open] form button");
        assertThat(clerk.words()).contains("A new invitation was issued.");
    }

    @Test
    void to_register_takes_a_reason_in_the_row_and_not_in_the_form_for_somebody_new() {
        SCENE.practice().invitesToRegister("Often", "Invited");
        clerk.visit("/desk/self-registration");
        for (int again = 0; again < 5; again++) {
            clerk.press("Issue a new invitation");
        }
        assertThat(clerk.page()
                        .locator("form[action='/desk/self-registration'] " + REASON)
                        .count())
                .isZero();
        clerk.click("[role=alert] a");
        assertThat(clerk.page().locator("td form:target " + REASON).count()).isOne();
        clerk.page().fill("td " + REASON, "The patient is on the phone");
        clerk.press("Issue a new invitation");
        assertThat(clerk.words()).contains("A new invitation");
    }

    private void inviteFiveTimes(DeliveryChoice deliver) {
        Individual anthony = Individual.patient(deliver);
        EnablingResult enabled = SCENE.practice().enables(family.anthony(), anthony);
        for (int invitation = 1; invitation < 5; invitation++) {
            SCENE.practice().cancels(enabled);
            enabled = SCENE.practice().enables(family.anthony(), anthony);
        }
    }
}
