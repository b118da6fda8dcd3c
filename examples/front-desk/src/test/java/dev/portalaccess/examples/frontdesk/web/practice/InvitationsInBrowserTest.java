package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What staff do with an invitation while its link lies in a mailbox. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class InvitationsInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private DeskClerk clerk;
    private PersonAtHome anthony;
    private String link;

    @BeforeEach
    void invite() {
        anthony = SCENE.somebody();
        link = anthony.opensMailTo(SCENE.practice().invites(family.anthony()));
        clerk = SCENE.clerk();
        clerk.opens(family.anthony());
    }

    @Test
    @Requirement("PA-062")
    void that_was_cancelled_opens_nothing() {
        clerk.page().click("details[id^=cancel-] summary");
        clerk.page().selectOption("form[action$=cancel] select", "entered-in-error");
        clerk.click("form[action$=cancel] button");
        assertThat(clerk.words()).contains("The invitation is cancelled.");
        anthony.follows(link);
        assertThat(anthony.heading()).isEqualTo("This invitation no longer works");
    }

    @Test
    @Requirement("PA-063")
    void that_was_issued_again_has_another_link() {
        reissueTo("new." + SampleFamily.address(family.anthony()));
        clerk.click("form[action$=reissue] button");
        assertThat(clerk.words()).contains("A new invitation was issued.");
        anthony.follows(link);
        assertThat(anthony.heading()).isEqualTo("This invitation no longer works");
        anthony.follows(anthony.opensMailTo("new." + SampleFamily.address(family.anthony())));
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-018")
    void is_not_issued_again_to_what_is_no_address() {
        reissueTo("anthony@");
        assertThat(clerk.errors())
                .isEqualTo(Map.of(
                        clerk.page().getAttribute("form[action$=reissue] input[name=email]", "id"),
                        "This is not a valid e-mail address. Check it for typing mistakes."));
    }

    @Test
    @Requirement("PA-066")
    void has_another_link_by_a_reminder_and_the_first_stays_good() {
        clerk.click("form[action$=remind] button");
        assertThat(clerk.words())
                .contains("A reminder to " + SampleFamily.address(family.anthony()) + " is on its way.");
        anthony.follows(link);
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-063")
    void goes_to_the_corrected_address_though_nothing_else_is_chosen_and_says_so() {
        String corrected = "corrected." + SampleFamily.address(family.anthony());
        reissueTo(corrected);
        assertThat(clerk.words()).contains("another address than the one on file", "Nothing has been sent yet");
        clerk.click("form[action$=reissue] button");
        assertThat(clerk.words()).contains("It goes to " + corrected + ".");
        clerk.opens(family.anthony());
        assertThat(clerk.words()).contains("by e-mail to " + corrected);
        anthony.follows(anthony.opensMailTo(corrected));
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-063")
    void becomes_a_letter_that_is_printed_at_once() {
        clerk.page().click("details[id^=reissue-] summary");
        clerk.page().selectOption("form[action$=reissue] select[name=channel]", "PRINT");
        clerk.click("form[action$=reissue] button");
        assertThat(clerk.words()).contains("It is a letter: print it.");
        anthony.types(clerk.printsLetter());
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    void of_another_chart_is_not_found_on_this_one() {
        String there = clerk.page().getAttribute("form[action$=reissue]", "action");
        FormData form = FormData.create()
                .set("token", clerk.page().inputValue(".who input[name=token] >> nth=0"))
                .set("channel", "EMAIL")
                .set("email", "stranger@example.org");
        String here = there.replace(family.anthony().value(), family.amelie().value());
        assertThat(clerk.page()
                        .request()
                        .post(here, RequestOptions.create().setForm(form))
                        .status())
                .isEqualTo(404);
        anthony.follows(link);
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    private void reissueTo(String address) {
        clerk.page().click("details[id^=reissue-] summary");
        clerk.page().fill("form[action$=reissue] input[name=email]", address);
        clerk.click("form[action$=reissue] button");
    }
}
