package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Duration;
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
    void keeps_what_was_refused_on_a_chart_and_why(String action, String form) {
        SCENE.practice().invites(family.anthony());
        clerk.opens(family.anthony());
        clerk.page().click(form + " summary");
        clerk.page().selectOption(form + " select", "cancel".equals(action) ? "" : "EMAIL");
        clerk.page().locator(form + " input[type=text]").first().fill("anthony@");
        clerk.click(form + " button");
        speakSpanish();
        assertThat(clerk.heading()).isEqualTo("Anthony Patient");
        assertThat(clerk.words()).contains("cancel".equals(action) ? "Indique un motivo" : "no es válida");
        assertThat(clerk.page().inputValue(form + " input[type=text]")).isEqualTo("anthony@");
    }

    @Test
    void says_still_why_a_letter_was_not_printed() {
        clerk.opens(family.anthony());
        clerk.press("Generate Password");
        clerk.prints("standard");
        clerk.page().evaluate("document.querySelector('form[target=_blank]').removeAttribute('target')");
        clerk.press("Print letter");
        speakSpanish();
        assertThat(clerk.heading()).isEqualTo("Esta carta ya se imprimió");
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
    void keeps_what_was_typed_into_the_first_step_of_enabling() {
        clerk.begins(family.camille());
        clerk.page().check("#guarantor-pick");
        clerk.addsOther("Jane", "jane.other@example.org");
        clerk.page().fill("#o1-family", "Typed");
        speakSpanish();
        assertThat(clerk.page().isChecked("#guarantor-pick")).isTrue();
        assertThat(clerk.page().inputValue("#o1-family")).isEqualTo("Typed");
        assertThat(clerk.page().inputValue("#o1-email")).isEqualTo("jane.other@example.org");
    }

    @Test
    void keeps_the_people_and_what_was_typed_on_the_second_step_of_enabling() {
        clerk.begins(family.camille());
        clerk.addsOther("Jane", "jane.other@example.org");
        clerk.proceeds();
        clerk.page().selectOption("#o1-relationship", "AUNT");
        speakSpanish();
        assertThat(clerk.words()).contains("Jane Other");
        assertThat(clerk.page().inputValue("#o1-relationship")).isEqualTo("AUNT");
        clerk.enables();
        assertThat(clerk.words()).contains("Con invitación");
    }

    @Test
    void says_what_was_done_in_the_other_language() {
        SCENE.practice().invites(family.anthony());
        clerk.opens(family.anthony());
        clerk.click("form[action$=remind] button");
        speakSpanish();
        assertThat(clerk.words()).contains("Un recordatorio va en camino a " + SampleFamily.address(family.anthony()));
    }

    @Test
    void keeps_the_form_that_was_typed_into_last() {
        clerk.visit("/desk/self-registration");
        clerk.page().fill("#given", "Nora");
        clerk.page().fill("#email", "nora@");
        speakSpanish();
        assertThat(clerk.page().inputValue("#given")).isEqualTo("Nora");
        assertThat(clerk.page().inputValue("#email")).isEqualTo("nora@");
        assertThat(clerk.errors()).isEmpty();
    }

    @Test
    void keeps_an_appointment_and_a_text() {
        clerk.visit("/desk/appointment");
        clerk.page().fill("#given", "Nora");
        speakSpanish();
        assertThat(clerk.page().inputValue("#given")).isEqualTo("Nora");
        clerk.visit("/desk/texts/reminder/email/en");
        clerk.page().fill("#title", "A title that nobody has saved");
        clerk.click("[data-language] button");
        assertThat(clerk.page().inputValue("#title")).isEqualTo("A title that nobody has saved");
    }

    @Test
    void keeps_what_was_typed_without_scripts_too_and_no_password() {
        PersonAtHome somebody = SCENE.somebodyWithoutScripts();
        somebody.visit("/portal/sign-in");
        somebody.page().fill("#name", "anthony");
        somebody.page().fill("#password", "something");
        somebody.click("[data-language] button");
        assertThat(somebody.page().getAttribute("html", "lang")).isEqualTo("es");
        assertThat(somebody.page().inputValue("#name")).isEqualTo("anthony");
        assertThat(somebody.page().inputValue("#password")).isEmpty();
    }

    @Test
    void says_still_what_is_wrong_with_a_login_and_with_a_code() {
        PersonAtHome anthony = SCENE.somebody();
        anthony.follows(anthony.opensMailTo(SCENE.practice().invites(family.anthony())));
        anthony.click("main a.button");
        anthony.makesLogin("an");
        anthony.click("[data-language] button");
        assertThat(anthony.errorAt("new-name")).contains("de 3 a 64 letras");
        assertThat(anthony.page().inputValue("#new-name")).isEqualTo("an");
        anthony.visit("/portal/riverside-family/activate#nothing");
        anthony.page().waitForURL("**/activate?kept=*");
        anthony.click("[data-language] button");
        assertThat(anthony.errorAt("code")).contains("Copy the whole link");
    }

    @Test
    void says_still_that_an_invitation_has_expired() {
        PersonAtHome anthony = SCENE.somebody();
        String link = anthony.opensMailTo(SCENE.practice().invites(family.anthony()));
        SCENE.passes(Duration.ofDays(30));
        anthony.follows(link);
        anthony.click("[data-language] button");
        assertThat(anthony.heading()).isEqualTo("Esta invitación venció");
    }

    @Test
    void leads_back_in_the_browser_to_what_was_refused() {
        clerk.visit("/desk/self-registration");
        clerk.page().fill("#given", "Nora");
        clerk.press("Send Invitation");
        clerk.visit("/desk");
        clerk.page().goBack();
        assertThat(clerk.errors()).containsKey("email");
        clerk.page().reload();
        assertThat(clerk.page().inputValue("#given")).isEqualTo("Nora");
    }

    @Test
    void leads_to_no_page_but_ours() {
        List.of("//elsewhere.example", "/\t/elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example")
                .forEach(this::assertLeadsToTheFirstPage);
    }

    private void assertLeadsToTheFirstPage(String back) {
        FormData form = FormData.create()
                .set("token", clerk.page().inputValue(".who input[name=token] >> nth=0"))
                .set("speak", "en")
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
