package dev.portalaccess.examples.frontdesk.web.practice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.examples.frontdesk.embedding.EhrCharts;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** <em>Enable Portal Access</em>, clicked through. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class EnablingInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private DeskClerk clerk;

    @BeforeEach
    void signIn() {
        clerk = SCENE.clerk();
    }

    @Test
    void a_chart_is_found_by_the_beginning_of_a_name() {
        clerk.page().fill("#q", "bra cre");
        clerk.press("Search");
        assertThat(clerk.page().textContent("td a")).isEqualTo("Cremin, Bradley");
        clerk.click("td a");
        assertThat(clerk.heading()).isEqualTo("Bradley Cremin");
    }

    @Test
    @Requirement("PA-006")
    void the_address_on_file_is_filled_in() {
        clerk.begins(family.anthony());
        assertThat(clerk.page().inputValue("#patient-email")).isEqualTo(SampleFamily.address(family.anthony()));
        assertThat(clerk.page().isChecked("#patient-pick")).isFalse();
    }

    @Test
    @Requirement("PA-072")
    void a_frozen_chart_is_told_on_the_first_step() {
        clerk.begins(family.anthony());
        assertThat(clerk.words()).doesNotContain("Access is frozen for the time being.");
        SCENE.ehr()
                .portal()
                .restrictions()
                .freeze(
                        Caller.staff(SCENE.ehr().practice().id(), "manager"),
                        new SetFreeze(
                                RestrictionPlace.of(family.anthony()),
                                RestrictionTerms.of(ReasonInput.of(Reason.SAFETY))))
                .orThrow();
        clerk.begins(family.anthony());
        assertThat(clerk.words()).contains("Access is frozen for the time being.");
    }

    @Test
    @Requirement({"PA-009", "PA-019"})
    void a_warning_is_shown_before_anything_is_sent() {
        clerk.begins(family.camille());
        clerk.page().check("#patient-pick");
        clerk.page().check("#patient-by-mail");
        clerk.page().fill("#patient-email", SampleFamily.address(family.amelie()));
        clerk.page().check("#guarantor-pick");
        clerk.proceeds();
        assertThat(clerk.words())
                .contains("Nothing has been sent yet", "Send anyway", "under 18", "someone else in the family");
        clerk.opens(family.camille());
        assertThat(clerk.words()).contains("No open invitations.");
    }

    @Test
    @Requirement("PA-009")
    void a_warning_is_taken_on_or_leads_to_the_address() {
        clerk.begins(family.camille());
        clerk.page().check("#patient-pick");
        clerk.page().check("#patient-by-mail");
        clerk.page().fill("#patient-email", "camille.own@example.org");
        clerk.proceeds();
        clerk.click("button:has-text('Change the address')");
        assertThat(clerk.page().inputValue("#patient-email")).isEqualTo("camille.own@example.org");
        clerk.proceeds();
        clerk.enables();
        assertThat(clerk.words()).contains("An e-mail with the activation link");
    }

    @Test
    @Requirement("PA-019")
    void a_warning_that_arises_meanwhile_is_shown_first() {
        clerk.begins(family.anthony());
        clerk.page().check("#patient-pick");
        clerk.proceeds();
        assertThat(clerk.words()).doesNotContain("Nothing has been sent yet");
        DeliveryChoice sameMailbox = DeliveryChoice.email(SampleFamily.address(family.anthony()));
        SCENE.practice().enables(family.amelie(), Individual.patient(sameMailbox));
        clerk.enables();
        assertThat(clerk.words()).contains("Nothing has been sent yet");
        clerk.enables();
        assertThat(clerk.words()).contains("An e-mail with the activation link");
    }

    @Test
    @Requirement("PA-006")
    void the_guarantors_address_is_not_filled_in_for_a_minor() {
        EhrCharts charts = SCENE.ehr().charts();
        Chart chart =
                charts.chart(SCENE.ehr().practice().id(), family.camille()).orElseThrow();
        Person minor = chart.patient();
        Optional<EmailAddress> mothers = chart.guarantorPeople().get(0).email();
        Person shared = new Person(minor.id(), minor.chart(), minor.name(), minor.bornOn(), mothers);
        charts.put(Chart.open(chart.practice(), shared).withGuarantors(chart.guarantors()));
        clerk.begins(family.camille());
        assertThat(clerk.page().inputValue("#patient-email")).isEmpty();
        assertThat(clerk.page().inputValue("#guarantor-email"))
                .isEqualTo(mothers.orElseThrow().value());
    }

    @Test
    void the_way_back_keeps_what_was_entered() {
        fillJane();
        clerk.page().selectOption("#o1-relationship", "AUNT");
        clerk.click("button[value=back]");
        assertThat(clerk.page().inputValue("#o1-given")).isEqualTo("Jane");
        clerk.proceeds();
        assertThat(clerk.page().inputValue("#o1-relationship")).isEqualTo("AUNT");
    }

    @Test
    @Requirement("PA-141")
    void a_mail_is_in_the_language_that_was_chosen_on_the_first_step() {
        clerk.begins(family.anthony());
        clerk.page().check("#patient-pick");
        clerk.page().selectOption("#patient-language", "es");
        clerk.proceeds();
        clerk.enables();
        PersonAtHome anthony = SCENE.somebody();
        anthony.opensMailTo(SampleFamily.address(family.anthony()));
        assertThat(anthony.words()).contains("Hola, Anthony");
    }

    @Test
    @Requirement({"PA-003", "PA-025"})
    void another_patient_gets_a_letter_and_an_associated_chart() {
        enableAnthonyOnPaper();
        APIResponse letter = clerk.prints("standard");
        assertThat(letter.headers()).containsEntry("content-type", "application/pdf");
        assertThat(letter.headers()).containsEntry("content-disposition", "inline");
        assertThat(new String(letter.body(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
        clerk.opens(family.camille());
        assertThat(clerk.words()).contains("Anthony Patient", "Also opens: Amelie Patient");
    }

    @Test
    @Requirement("PA-123")
    void a_letter_is_printed_once_and_then_voided_in_one_step() {
        enableAnthonyOnPaper();
        clerk.prints("large");
        APIResponse again = clerk.prints("standard");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("printed already", "Issue a new invitation");
    }

    @Test
    @Requirement("PA-008")
    void a_guarantor_who_has_changed_meanwhile_is_looked_at_again() {
        clerk.begins(family.camille());
        clerk.page().check("#guarantor-pick");
        clerk.proceeds();
        replaceGuarantor(family.camille());
        clerk.enables();
        assertThat(clerk.errorAt("guarantor-shown")).contains("has changed since you opened this form");
        assertThat(clerk.words()).contains("Ada Other");
        clerk.enables();
        assertThat(clerk.words()).contains("Ada Other", "An e-mail with the activation link");
    }

    @Test
    @Requirement("PA-105")
    void each_guarantor_of_a_chart_can_be_chosen_and_an_organization_is_shown() {
        addGuarantors(family.camille());
        clerk.opens(family.camille());
        assertThat(clerk.words()).contains("Ada Other", "Riverside Mills");
        clerk.begins(family.camille());
        assertThat(clerk.words()).contains("Ada Other").doesNotContain("Riverside Mills");
        clerk.page().check("#guarantor2-pick");
        clerk.page().fill("#guarantor2-email", "ada.other@example.org");
        clerk.page().check("#guarantor2-by-mail");
        clerk.proceeds();
        clerk.page().selectOption("#guarantor2-relationship", Relationship.AUNT.code());
        clerk.enables();
        assertThat(clerk.words()).contains("Ada Other", "An e-mail with the activation link");
    }

    @Test
    @Requirement("PA-008")
    void a_guarantor_who_has_changed_before_the_second_step_is_looked_at_again_on_the_first() {
        clerk.begins(family.camille());
        clerk.page().check("#guarantor-pick");
        replaceGuarantor(family.camille());
        clerk.proceeds();
        assertThat(clerk.errorAt("guarantor-shown")).contains("has changed since you opened this form");
        assertThat(clerk.words()).contains("Ada Other");
        clerk.proceeds();
        assertThat(clerk.page().isVisible("#guarantor-relationship")).isTrue();
    }

    @Test
    @Requirement("PA-130")
    void a_form_that_is_sent_twice_is_done_once() {
        clerk.opens(family.anthony());
        assertThat(clerk.sendsTwice("form[action$=password]", Map.of()).text()).contains("Temporary password");
        clerk.opens(family.anthony());
        assertThat(clerk.page().locator("form[target=_blank]").count()).isOne();
        assertThat(clerk.words()).doesNotContain("Earlier invitations");
    }

    @Test
    @Requirement("PA-124")
    void a_sixth_invitation_on_one_day_takes_a_reason() {
        inviteAsOftenAsMayBe();
        clerk.begins(family.anthony());
        clerk.page().check("#patient-pick");
        clerk.proceeds();
        clerk.enables();
        assertThat(clerk.words()).contains("This person was invited 5 times in the last 24 hours.");
        clerk.page().fill("#waive-TOO_MANY_INVITATIONS", "He stands in front of me");
        clerk.enables();
        assertThat(clerk.words()).contains("An e-mail with the activation link");
    }

    @Test
    void the_way_back_keeps_what_was_shown_of_those_who_were_not_picked() {
        fillJane();
        clerk.click("button[value=back]");
        assertThat(clerk.page().inputValue("#guarantor-email")).isEqualTo(SampleFamily.address(family.amelie()));
        assertThat(clerk.page().isChecked("#guarantor-by-mail")).isTrue();
        assertThat(clerk.page().inputValue("input[name='guarantor.relationship']"))
                .isEqualTo("MTH");
    }

    @Test
    @Requirement("PA-008")
    void a_guarantor_who_is_picked_on_the_way_back_is_looked_at_again_if_changed_meanwhile() {
        fillJane();
        replaceGuarantor(family.camille());
        clerk.click("button[value=back]");
        clerk.page().check("#guarantor-pick");
        clerk.page().check("#guarantor-print");
        clerk.proceeds();
        assertThat(clerk.errorAt("guarantor-shown")).contains("has changed since you opened this form");
    }

    private void fillJane() {
        clerk.begins(family.camille());
        clerk.addsOther("Jane", "jane.other@example.org");
        clerk.proceeds();
    }

    private void enableAnthonyOnPaper() {
        clerk.begins(family.camille());
        clerk.addsPatient(family.anthony());
        clerk.page().check("#a1-print");
        clerk.proceeds();
        clerk.page().selectOption("#a1-relationship", "FTH");
        clerk.page().check("#a1-also-" + family.amelie().value());
        clerk.enables();
    }

    private void replaceGuarantor(ChartId id) {
        change(id, chart -> chart.withGuarantor(Guarantor.of(ada())));
    }

    private void addGuarantors(ChartId id) {
        change(
                id,
                chart -> chart.withGuarantors(List.of(
                        chart.guarantors().get(0),
                        Guarantor.of(ada()).withPriority(2),
                        Guarantor.ofOrganization("Riverside Mills"))));
    }

    private static Person ada() {
        return new Person(
                Optional.empty(), Optional.empty(), new PersonName("Ada", "Other"), Optional.empty(), Optional.empty());
    }

    private void change(ChartId id, UnaryOperator<Chart> change) {
        EhrCharts charts = SCENE.ehr().charts();
        charts.put(change.apply(charts.chart(SCENE.ehr().practice().id(), id).orElseThrow()));
    }

    private void inviteAsOftenAsMayBe() {
        Individual anthony = Individual.patient(DeliveryChoice.email(SampleFamily.address(family.anthony())));
        for (int invitation = 0; invitation < 5; invitation++) {
            SCENE.practice().cancels(SCENE.practice().enables(family.anthony(), anthony));
        }
    }
}
