package dev.portalaccess.examples.frontdesk.web.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.embedding.PatientAppointment;
import dev.portalaccess.examples.frontdesk.scene.AccessibilityBarriers;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.testkit.Requirement;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** <em>New appointment</em>, and the box <em>Send Portal Invitation</em> on it. */
class AppointmentInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private DeskClerk clerk;
    private Page page;

    private void open(DeskClerk somebody) {
        clerk = somebody;
        page = clerk.page();
        clerk.visit("/desk/appointment");
    }

    @Test
    @Requirement("PA-052")
    void is_enabled_by_the_script_as_soon_as_the_address_is_valid() {
        open(SCENE.clerk());
        assertThat(page.locator("#invite")).isDisabled();
        page.fill("#email", "no address");
        assertThat(page.locator("#box-why")).containsText("not a valid e-mail address");
        page.fill("#email", "eva@example.org");
        assertThat(page.locator("#invite")).isEnabled();
        AccessibilityBarriers.noneOn(page);
    }

    @Test
    @Requirement("PA-052")
    void is_unticked_when_the_address_is_taken_away() {
        open(SCENE.clerk());
        page.fill("#email", "eva@example.org");
        page.check("#invite");
        page.fill("#email", "");
        assertThat(page.locator("#invite")).isDisabled();
        assertThat(page.locator("#invite")).not().isChecked();
    }

    @Test
    @Requirement({"PA-051", "PA-053"})
    void sends_one_invitation_with_the_appointment() {
        open(SCENE.clerk());
        fillInAppointment("Eva");
        page.fill("#email", "eva@example.org");
        page.check("#invite");
        clerk.click("button[value=save]");
        assertThat(page.locator("[role=status]").first()).containsText("invitation to eva@example.org is on its way");
        assertThat(savedFor("Eva")).isEqualTo(1);
        assertThat(invited("Eva")).isEqualTo(1);
    }

    @Test
    @Requirement("PA-052")
    void is_enabled_without_a_script_by_checking_the_address() {
        open(SCENE.clerkWithoutScripts());
        fillInAppointment("Nora");
        page.fill("#email", "nora@example.org");
        clerk.click("button[value=check]");
        page.check("#invite");
        clerk.click("button[value=save]");
        assertThat(page.locator("[role=status]").first()).containsText("invitation to nora@example.org is on its way");
        assertThat(invited("Nora")).isEqualTo(1);
    }

    @Test
    @Requirement("PA-053")
    void is_refused_by_the_server_if_it_was_ticked_all_the_same() {
        open(SCENE.clerk());
        FormData form = ticked("Forged");
        APIResponse answer = post(form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The portal invitation needs an e-mail address.");
        assertThat(savedFor("Forged")).isZero();
    }

    @Test
    @Requirement("PA-053")
    void saves_an_appointment_once_that_is_sent_twice() {
        open(SCENE.clerk());
        FormData form = ticked("Twice").set("email", "twice@example.org");
        assertThat(post(form).text()).contains("is on its way");
        assertThat(post(form).text()).contains("saved already");
        assertThat(invited("Twice")).isEqualTo(1);
        assertThat(savedFor("Twice")).isEqualTo(1);
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

    private long savedFor(String given) {
        return SCENE.ehr().appointments().latest(SCENE.ehr().practice().id()).stream()
                .map(PatientAppointment::patient)
                .filter(patient -> patient.given().equals(given))
                .count();
    }

    private long invited(String given) {
        return SCENE
                .ehr()
                .portal()
                .registrations()
                .list(SCENE.ehr().practice().id(), EnumSet.allOf(RegistrationStep.Kind.class), Request.first(100))
                .items()
                .stream()
                .filter(registration -> registration.invitee().name().given().equals(given))
                .filter(registration -> registration.source().appointment().isPresent())
                .count();
    }

    private APIResponse post(FormData form) {
        return page.request().post("/desk/appointment", RequestOptions.create().setForm(form));
    }
}
