package dev.portalaccess.examples.frontdesk.web.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.scene.AccessibilityBarriers;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The practice's own words. */
@Requirement("PA-140")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class TextsInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final DeskClerk manager = SCENE.manager();
    private final Page page = manager.page();

    @Test
    void are_read_and_looked_at_but_not_saved_by_a_clerk() {
        DeskClerk clerk = SCENE.clerk();
        clerk.visit("/desk/texts/reminder/email/en");
        assertThat(clerk.page().locator("main .note")).containsText("Only the practice manager can change texts");
        assertThat(clerk.page().locator("button[value=save]")).hasCount(0);
        clerk.click("button[value=preview]");
        assertThat(clerk.page().frameLocator("#preview iframe").locator("body")).containsText("Alex");
    }

    @Test
    void are_not_saved_for_a_clerk_who_sends_the_form_all_the_same() {
        Page open = SCENE.clerk().page();
        open.navigate("/desk/texts/reminder/email/en");
        FormData form = FormData.create().set("title", "Mine").set("do", "save");
        for (String field : List.of("token", "version", "body")) {
            form.set(field, open.inputValue("main form [name=" + field + "]"));
        }
        APIResponse answer = open.request()
                .post("/desk/texts/reminder/email/en", RequestOptions.create().setForm(form));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("You may not do this here");
    }

    @Test
    void say_what_is_wrong_beside_the_field() {
        manager.visit("/desk/texts/reminder/email/en");
        page.fill("#title", "Dear {{name}}");
        page.fill("#body", "Look at https://elsewhere.example");
        manager.click("button[value=save]");
        assertThat(page.locator("#title-error")).containsText("{{name}} cannot be in a subject");
        assertThat(page.locator("#body-error")).containsText("{{link}} is missing");
        assertThat(page.locator("#body-error")).containsText("elsewhere.example");
        assertThat(page.locator("#body")).hasValue("Look at https://elsewhere.example");
        AccessibilityBarriers.noneOn(page);
    }

    @Test
    void are_looked_at_before_they_are_saved() {
        manager.visit("/desk/texts/activation_link/email/en");
        page.fill("#title", "Welcome to {{practice}}");
        manager.click("button[value=preview]");
        assertThat(page.locator("#preview dd")).hasText("Welcome to Riverside Family Practice");
        assertThat(page.locator("#preview pre")).containsText("Alex");
        assertThat(page.frameLocator("#preview iframe").locator("body")).containsText("Alex");
    }

    @Test
    void of_letters_are_shown_as_a_document() {
        manager.visit("/desk/texts/activation_credentials/print/en");
        manager.click("button[value=preview]");
        APIResponse letter = page.request().get(page.locator("#preview a").getAttribute("href"));
        assertThat(letter.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(letter.body(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void that_somebody_else_has_changed_are_shown_before_they_are_written_over() {
        manager.visit("/desk/texts/access_ended/email/en");
        Page other = page.context().newPage();
        other.navigate("/desk/texts/access_ended/email/en");
        other.fill("#title", "From the first");
        other.click("button[value=save]");
        page.fill("#title", "From the second");
        manager.click("button[value=save]");
        assertThat(page.locator("[role=alert]")).containsText("Someone else has changed this text");
        assertThat(page.locator(".theirs")).containsText("From the first");
        assertThat(page.locator("#title")).hasValue("From the second");
    }

    @Test
    void go_back_to_the_built_in_one() {
        manager.visit("/desk/texts/proxy_added/email/es");
        page.fill("#title", "Nuestro");
        manager.click("button[value=save]");
        assertThat(page.locator("h1")).containsText("Your own");
        page.click("text=Back to the built-in text");
        assertThat(page.locator("h1")).containsText("Built-in");
    }
}
