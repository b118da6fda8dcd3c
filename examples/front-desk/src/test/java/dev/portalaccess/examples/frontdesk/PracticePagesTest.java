package dev.portalaccess.examples.frontdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.embedding.Appointment;
import dev.portalaccess.examples.frontdesk.embedding.Machine;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice's own pages, in a browser. */
class PracticePagesTest {

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Opening opening;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.start();
        opening = Opening.open(folder, 0, Machine.clock());
    }

    @AfterAll
    static void close() {
        if (opening != null) {
            opening.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private void signIn(boolean script) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setLocale("en-US")
                        .setBaseURL(opening.address().toString()));
        page = context.newPage();
        page.navigate("/desk/sign-in");
        page.fill("#password", "front-desk-sample");
        page.click("main button");
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    private void fillInAppointment(String given) {
        page.fill("#given", given);
        page.fill("#family", "Cita");
        page.fill("#date", "2099-01-15");
        page.fill("#time", "09:30");
        page.selectOption("#visit", "NEW_PATIENT");
    }

    /** What the form on the page would send, with the box ticked and without an address. */
    private FormData ticked(String given) {
        return FormData.create()
                .set("token", page.inputValue("main input[name=token]"))
                .set("id", page.inputValue("input[name=id]"))
                .set("given", given)
                .set("family", "Cita")
                .set("date", "2099-01-15")
                .set("time", "09:30")
                .set("visit", "NEW_PATIENT")
                .set("invite", "yes");
    }

    private static long savedFor(String given) {
        return opening.ehr().appointments().latest().stream()
                .map(Appointment::patient)
                .filter(patient -> patient.given().equals(given))
                .count();
    }

    private static long invited(String given) {
        return opening
                .ehr()
                .portal()
                .registrations()
                .list(opening.ehr().practice().id(), EnumSet.allOf(RegistrationStep.Kind.class), Request.first(100))
                .items()
                .stream()
                .filter(registration -> registration.invitee().name().given().equals(given))
                .filter(registration -> registration.source().appointment().isPresent())
                .count();
    }

    private void checkBarriers() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Nested
    class AppointmentBox {

        @Test
        @Requirement("PA-052")
        void is_enabled_by_the_script_as_soon_as_the_address_is_valid() {
            signIn(true);
            page.navigate("/desk/appointment");
            assertThat(page.locator("#invite")).isDisabled();
            page.fill("#email", "no address");
            assertThat(page.locator("#box-why")).containsText("not an e-mail address");
            page.fill("#email", "eva@example.org");
            assertThat(page.locator("#invite")).isEnabled();
            checkBarriers();
        }

        @Test
        @Requirement("PA-052")
        void is_unticked_when_the_address_is_taken_away() {
            signIn(true);
            page.navigate("/desk/appointment");
            page.fill("#email", "eva@example.org");
            page.check("#invite");
            page.fill("#email", "");
            assertThat(page.locator("#invite")).isDisabled();
            assertThat(page.locator("#invite")).not().isChecked();
        }

        @Test
        @Requirement({"PA-051", "PA-053"})
        void sends_one_invitation_with_the_appointment() {
            signIn(true);
            page.navigate("/desk/appointment");
            fillInAppointment("Eva");
            page.fill("#email", "eva@example.org");
            page.check("#invite");
            page.click("button[value=save]");
            assertThat(page.locator("[role=status]").first()).containsText("invitation is on its way");
            assertThat(savedFor("Eva")).isEqualTo(1);
            assertThat(invited("Eva")).isEqualTo(1);
        }

        @Test
        @Requirement("PA-052")
        void is_enabled_without_a_script_by_checking_the_address() {
            signIn(false);
            page.navigate("/desk/appointment");
            fillInAppointment("Nora");
            page.fill("#email", "nora@example.org");
            page.click("button[value=check]");
            page.check("#invite");
            page.click("button[value=save]");
            assertThat(page.locator("[role=status]").first()).containsText("invitation is on its way");
            assertThat(invited("Nora")).isEqualTo(1);
        }

        @Test
        @Requirement("PA-053")
        void is_refused_by_the_server_if_it_was_ticked_all_the_same() {
            signIn(true);
            page.navigate("/desk/appointment");
            FormData form = ticked("Forged");
            APIResponse answer = context.request()
                    .post("/desk/appointment", RequestOptions.create().setForm(form));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("The portal invitation needs an e-mail address.");
            assertThat(savedFor("Forged")).isZero();
        }

        @Test
        @Requirement("PA-053")
        void saves_an_appointment_once_that_is_sent_twice() {
            signIn(true);
            page.navigate("/desk/appointment");
            FormData form = ticked("Twice").set("email", "twice@example.org");
            for (String told : new String[] {"invitation is on its way", "saved before"}) {
                assertThat(context.request()
                                .post(
                                        "/desk/appointment",
                                        RequestOptions.create().setForm(form))
                                .text())
                        .contains(told);
            }
            assertThat(invited("Twice")).isEqualTo(1);
            assertThat(savedFor("Twice")).isEqualTo(1);
        }
    }

    @Nested
    class Invitation {

        @Test
        @Requirement("PA-050")
        void says_what_is_wrong_beside_the_field_and_keeps_what_was_typed() {
            signIn(true);
            page.navigate("/desk/self-registration");
            page.fill("#given", "Ana");
            page.fill("#phone", "call me");
            page.click("text=Send Invitation");
            assertThat(page.locator("#family-error")).containsText("Enter the last name.");
            assertThat(page.locator("#email-error")).containsText("Enter an e-mail address.");
            assertThat(page.locator("#phone-error")).containsText("not a phone number");
            assertThat(page.locator("#given")).hasValue("Ana");
            checkBarriers();
        }

        @Test
        @Requirement("PA-057")
        void tells_of_the_one_there_is() {
            signIn(true);
            for (String told : new String[] {"is on its way", "open invitation for this name"}) {
                page.navigate("/desk/self-registration");
                page.fill("#given", "Only");
                page.fill("#family", "Once");
                page.fill("#email", "once@example.org");
                page.click("text=Send Invitation");
                assertThat(page.locator("[role=status]").first()).containsText(told);
            }
        }
    }

    @Nested
    @Requirement("PA-140")
    class Texts {

        @Test
        void say_what_is_wrong_beside_the_field() {
            signIn(true);
            page.navigate("/desk/texts/reminder/email/en");
            page.fill("#title", "Dear {{name}}");
            page.fill("#body", "Look at https://elsewhere.example");
            page.click("button[value=save]");
            assertThat(page.locator("#title-error")).containsText("{{name}} cannot stand in a subject");
            assertThat(page.locator("#body-error")).containsText("{{link}} is missing");
            assertThat(page.locator("#body-error")).containsText("elsewhere.example");
            assertThat(page.locator("#body")).hasValue("Look at https://elsewhere.example");
            checkBarriers();
        }

        @Test
        void are_looked_at_before_they_are_saved() {
            signIn(true);
            page.navigate("/desk/texts/activation_link/email/en");
            page.fill("#title", "Welcome to {{practice}}");
            page.click("button[value=preview]");
            assertThat(page.locator("#preview dd")).hasText("Welcome to Riverside Family Practice");
            assertThat(page.locator("#preview pre")).containsText("Alex");
            assertThat(page.frameLocator("#preview iframe").locator("body")).containsText("Alex");
        }

        @Test
        void of_letters_are_shown_as_a_document() {
            signIn(true);
            page.navigate("/desk/texts/activation_credentials/print/en");
            page.click("button[value=preview]");
            APIResponse letter =
                    context.request().get(page.locator("#preview a").getAttribute("href"));
            assertThat(letter.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(letter.body(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
        }

        @Test
        void that_somebody_else_has_changed_are_shown_before_they_are_written_over() {
            signIn(true);
            page.navigate("/desk/texts/access_ended/email/en");
            Page other = context.newPage();
            other.navigate("/desk/texts/access_ended/email/en");
            other.fill("#title", "From the first");
            other.click("button[value=save]");
            page.fill("#title", "From the second");
            page.click("button[value=save]");
            assertThat(page.locator("[role=alert]")).containsText("Somebody else has changed this text");
            assertThat(page.locator(".theirs")).containsText("From the first");
            assertThat(page.locator("#title")).hasValue("From the second");
        }

        @Test
        void go_back_to_the_built_in_one() {
            signIn(true);
            page.navigate("/desk/texts/proxy_added/email/es");
            page.fill("#title", "Nuestro");
            page.click("button[value=save]");
            assertThat(page.locator("h1")).containsText("Your own");
            page.click("text=Back to the built-in text");
            assertThat(page.locator("h1")).containsText("Built-in");
        }
    }
}
