package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another language is one click away on every page, and the page is there again. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class LanguageInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private DeskClerk clerk;

    @BeforeEach
    void signIn() {
        clerk = SCENE.clerk();
    }

    @Test
    void leads_back_to_the_same_part_of_a_list() {
        clerk.visit("/desk/outbox?state=bounced&after=nothing");
        speakSpanish();
        assertThat(clerk.page().url()).endsWith("/desk/outbox?state=bounced&after=nothing");
    }

    @Test
    void leaves_the_result_of_enabling_with_its_letter_where_it_is() {
        clerk.begins(family.anthony());
        clerk.page().check("#patient-pick");
        clerk.page().check("#patient-print");
        clerk.proceeds();
        clerk.enables();
        speakSpanish();
        assertThat(clerk.words()).contains("Con invitación", "Anthony Patient");
        assertThat(clerk.prints("standard").headers()).containsEntry("content-type", "application/pdf");
    }

    @Test
    void leaves_a_temporary_password_where_it_is_and_shows_it_to_nobody_else() {
        clerk.opens(family.anthony());
        clerk.press("Generate Password");
        String address = clerk.page().url();
        speakSpanish();
        assertThat(clerk.page().url()).isEqualTo(address);
        assertThat(clerk.page().locator("form[target=_blank]").count()).isOne();
        clerk.click("form[action='/desk/sign-out'] button");
        clerk.signsIn("manager", "manager-sample");
        clerk.visit(address);
        assertThat(clerk.page().url())
                .endsWith("/desk/charts/" + family.anthony().value());
    }

    @ParameterizedTest
    @CsvSource({"cancel, details[id^=cancel-]", "reissue, details[id^=reissue-]"})
    void leads_back_to_the_chart_after_something_was_refused_there(String action, String form) {
        SCENE.practice().invites(family.anthony());
        clerk.opens(family.anthony());
        clerk.page().click(form + " summary");
        clerk.page().selectOption(form + " select", "cancel".equals(action) ? "" : "EMAIL");
        clerk.page().locator(form + " input[type=text]").first().fill("anthony@");
        clerk.click(form + " button");
        assertThat(clerk.page().url()).endsWith("/" + action);
        speakSpanish();
        assertThat(clerk.heading()).isEqualTo("Anthony Patient");
    }

    @Test
    void leads_to_the_chart_from_a_letter_that_was_not_printed() {
        clerk.opens(family.anthony());
        clerk.press("Generate Password");
        clerk.prints("standard");
        clerk.page().evaluate("document.querySelector('form[target=_blank]').removeAttribute('target')");
        clerk.press("Print letter");
        speakSpanish();
        assertThat(clerk.heading()).isEqualTo("Anthony Patient");
    }

    @Test
    void leads_from_the_address_of_a_form_to_a_page() {
        for (String address : List.of(
                "/desk/self-registration/decide",
                "/desk/texts/reminder/email/en/remove",
                "/desk/sign-out",
                "/language")) {
            clerk.visit(address);
            assertThat(address).startsWith(clerk.page().url().replaceFirst("https?://[^/]+", ""));
        }
    }

    @Test
    void leads_to_no_page_but_ours() {
        List.of("//elsewhere.example", "/\t/elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example")
                .forEach(this::assertLeadsToTheFirstPage);
    }

    private void assertLeadsToTheFirstPage(String back) {
        FormData form = FormData.create()
                .set("token", clerk.page().inputValue(".who input[name=token] >> nth=0"))
                .set("language", "en")
                .set("back", back);
        assertThat(clerk.page()
                        .request()
                        .post("/language", RequestOptions.create().setForm(form).setMaxRedirects(0))
                        .headers())
                .containsEntry("location", "/");
    }

    private void speakSpanish() {
        clerk.click("[data-language] button");
        assertThat(clerk.page().getAttribute("html", "lang")).isEqualTo("es");
    }
}
