package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form at the chart that is sent twice, as by a double click, is done once and answered alike. */
@Requirement("PA-130")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class SentTwiceInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private static final Map<String, String> MISTAKE = Map.of("reason", "entered-in-error");

    private final SampleFamily family = SCENE.family();
    private final DeskClerk clerk = SCENE.clerk();

    @Test
    void to_suspend_makes_one_suspension_and_one_release_ends_it() {
        PersonAtHome anthony = SCENE.somebody();
        anthony.activates(
                SCENE.practice().invites(family.anthony()), family.anthony().value());
        assertThat(again("hold", MISTAKE).text()).contains("The access is suspended.");
        clerk.opens(family.anthony());
        assertThat(clerk.page().locator("form[action$=release]").count()).isOne();
    }

    @Test
    void to_remind_sends_one_mail() {
        SCENE.practice().invites(family.anthony());
        assertThat(again("remind", Map.of()).text())
                .contains("A reminder to " + SampleFamily.address(family.anthony()) + " is on its way.");
        clerk.opens(family.anthony());
        assertThat(clerk.page().locator("#invitations + .card .meta .state").count())
                .as("the link and one reminder")
                .isEqualTo(2);
    }

    @Test
    void to_cancel_is_told_as_done() {
        SCENE.practice().invites(family.anthony());
        APIResponse second = again("cancel", MISTAKE);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("The invitation is cancelled.");
    }

    @Test
    void to_issue_again_makes_one_invitation() {
        SCENE.practice().invites(family.anthony());
        assertThat(again("reissue", Map.of()).text()).contains("A new invitation was issued.");
        clerk.opens(family.anthony());
        assertThat(clerk.words()).contains("Earlier invitations (1)");
    }

    private APIResponse again(String action, Map<String, String> typed) {
        ChartId chart = family.anthony();
        clerk.opens(chart);
        return clerk.sendsTwice("form[action$=" + action + "]", typed);
    }
}
