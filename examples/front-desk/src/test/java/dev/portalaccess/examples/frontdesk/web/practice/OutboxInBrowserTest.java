package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.portalaccess.command.Caller;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox, where two mails of one invitation have come back: its link, and a reminder. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class OutboxInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private DeskClerk clerk;

    @BeforeEach
    void twoMailsComeBack() {
        Individual anthony = Individual.patient(DeliveryChoice.email(SampleFamily.address(family.anthony())));
        EnablingResult enabled = SCENE.practice().enables(family.anthony(), anthony);
        remind(enabled.invited().get(0).invitation());
        // The first is known to be lost once the second is, too.
        comeBack();
        comeBack();
        clerk = SCENE.clerk();
        clerk.visit("/desk/outbox?state=bounced");
    }

    @Test
    @Requirement("PA-120")
    void has_a_form_of_its_own_for_each_mail_that_came_back() {
        assertThat(forms().count()).isGreaterThanOrEqualTo(2);
        assertThat(idsOfFields()).doesNotHaveDuplicates();
    }

    @Test
    @Requirement("PA-018")
    void says_what_is_wrong_in_the_form_that_was_sent_and_in_no_other() {
        clerk.page().locator("td details summary").nth(1).click();
        forms().nth(1).locator("input[type=email]").fill("anthony@");
        forms().nth(1).locator("button").click();
        assertThat(idsOfFields()).doesNotHaveDuplicates();
        assertThat(clerk.page().locator("td details[open]").count()).isOne();
        assertThat(clerk.page().inputValue("#email")).isEqualTo("anthony@");
        assertThat(clerk.errors()).containsOnlyKeys("email");
    }

    @Test
    @Requirement("PA-126")
    void shows_mail_that_perhaps_came_back_in_words_with_the_way_to_issue_it_again() {
        Individual camille = Individual.patient(DeliveryChoice.email(SampleFamily.address(family.camille())));
        MessageId message = SCENE.practice()
                .enables(family.camille(), camille)
                .invited()
                .get(0)
                .message();
        PracticeId practice = SCENE.ehr().practice().id();
        SCENE.ehr().portal().delivery().runOnce(100);
        SCENE.ehr().portal().delivery().perhapsBounced(practice, message.value(), "4.4.1");
        clerk.visit("/desk/outbox?state=bounce_uncertain");
        assertThat(clerk.page().locator("tbody tr").allInnerTexts())
                .singleElement()
                .asString()
                .contains("May have been returned", "The link still works");
        assertThat(forms().count()).isOne();
    }

    private static void remind(InvitationId invitation) {
        SCENE.ehr()
                .portal()
                .invitations()
                .remind(SCENE.practice().clerk(), invitation)
                .orThrow();
        SCENE.ehr().portal().delivery().runOnce(100);
    }

    private static void comeBack() {
        PracticeId practice = SCENE.ehr().practice().id();
        MessageDelivery delivery = SCENE.ehr().portal().delivery();
        delivery
                .messages(Caller.staff(practice, "clerk"), EnumSet.allOf(MessageState.class), Page.Request.first(100))
                .items()
                .stream()
                .flatMap(message -> message.progress().envelope().stream())
                .forEach(attempt -> delivery.bounced(practice, attempt, "5.1.1"));
    }

    private Locator forms() {
        return clerk.page().locator("form[action*='/outbox/reissue']");
    }

    @SuppressWarnings("unchecked")
    private List<String> idsOfFields() {
        return (List<String>) clerk.page()
                .locator("form[action*='/outbox/reissue'] input[type=email]")
                .evaluateAll("all => all.map(one => one.id)");
    }
}
