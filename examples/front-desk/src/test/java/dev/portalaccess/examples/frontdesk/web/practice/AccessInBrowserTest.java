package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What staff do about access, while the one who has it looks at the chart. */
@Requirement({"PA-070", "PA-080"})
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class AccessInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private DeskClerk clerk;
    private PersonAtHome amelie;

    @BeforeEach
    void amelieLooksAtCamillesChart() {
        amelie = SCENE.somebody();
        String address = SCENE.practice().invites(family.amelie(), Relationship.MOTHER, family.camille());
        amelie.activates(address, family.amelie().value());
        amelie.click("ul.charts a");
        clerk = SCENE.clerk();
        clerk.opens(family.camille());
    }

    @Test
    void that_was_revoked_is_gone_on_the_very_next_click() {
        act("revoke", "custody-changed");
        assertThat(clerk.page().textContent(".rows")).contains("revoked").doesNotContain("Suspend");
        amelie.page().reload();
        assertThat(amelie.heading()).isEqualTo("You cannot open the chart of Camille Patient");
        assertThat(amelie.words()).contains("Your access was revoked");
        assertNotAmongHerCharts();
    }

    @Test
    void that_was_suspended_is_gone_on_the_very_next_click_and_back_after_its_release() {
        act("hold", "under-review");
        assertThat(clerk.page().textContent(".rows")).contains("suspended");
        amelie.page().reload();
        assertThat(amelie.words()).contains("Your access is suspended");
        act("release", "patient-request");
        amelie.page().reload();
        assertThat(amelie.heading()).isEqualTo("Chart of Camille Patient");
    }

    @Test
    void that_was_suspended_is_not_among_my_charts() {
        act("hold", "under-review");
        assertNotAmongHerCharts();
    }

    @Test
    void that_was_revoked_can_be_given_again() {
        act("revoke", "entered-in-error");
        SCENE.passes(Duration.ofSeconds(1));
        String again = SCENE.practice().invites(family.amelie(), Relationship.MOTHER, family.camille());
        amelie.follows(amelie.opensMailTo(again));
        amelie.click("main a.button");
        amelie.click("form[action$='/login/this'] button");
        assertThat(amelie.words()).contains("Camille Patient");
    }

    @Test
    @Requirement("PA-072")
    void that_is_frozen_is_shown_as_frozen() {
        SCENE.ehr()
                .portal()
                .restrictions()
                .freeze(
                        Caller.staff(SCENE.ehr().practice().id(), "manager"),
                        new SetFreeze(
                                RestrictionPlace.of(family.camille()),
                                RestrictionTerms.of(ReasonInput.of(Reason.SAFETY))))
                .orThrow();
        clerk.opens(family.camille());
        assertThat(clerk.page().textContent(".rows")).contains("frozen").doesNotContain("has access");
    }

    @Test
    void takes_a_reason_to_suspend() {
        clerk.page().click("details[id^=hold-] summary");
        clerk.click("form[action$=hold] button");
        assertThat(clerk.errors()).containsValue("Give a reason. “Other” needs a few words.");
        assertThat(clerk.page().textContent(".rows")).contains("has access");
    }

    private void act(String deed, String reason) {
        String form = "form[action$='" + deed + "']";
        clerk.page().click("details[id^=" + deed + "-] summary");
        clerk.page().selectOption(form + " select[name=reason]", reason);
        clerk.click(form + " button");
    }

    private void assertNotAmongHerCharts() {
        amelie.visit("/portal");
        assertThat(amelie.words())
                .contains("This account cannot open any chart")
                .doesNotContain("Camille");
    }
}
