package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.activation.Presentation;
import dev.portalaccess.examples.frontdesk.embedding.Machine;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice's side of the front desk, clicked through in a browser. */
class EnablingInBrowserTest {

    private static Chromium chromium;

    private Opening opening;
    private Clerk clerk;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        opening = Opening.open(folder, 0, Machine.clock());
        clerk = Clerk.signsIn(chromium.browser(), opening.address());
    }

    @AfterEach
    void close() {
        clerk.close();
        opening.close();
    }

    @Test
    void a_chart_is_found_by_the_beginning_of_a_name() {
        clerk.page().fill("#q", "cam pat");
        clerk.press("Search");
        clerk.page().click("text=Patient, Camille");
        assertThat(clerk.page().textContent("h1")).isEqualTo("Camille Patient");
        clerk.checkAccessibility();
    }

    @Test
    @Requirement("PA-005")
    void nobody_picked_is_said_on_the_first_step() {
        clerk.begins("camille");
        clerk.press("Proceed");
        assertThat(clerk.page().textContent("[role=alert]")).contains("at least one person");
        clerk.checkAccessibility();
    }

    @Test
    @Requirement({"PA-004", "PA-010"})
    void what_is_missing_of_somebody_else_is_said_beside_its_field() {
        clerk.begins("camille");
        clerk.press("Add a person");
        clerk.page().fill("#o1-family", "Other");
        clerk.press("Proceed");
        assertThat(clerk.errorAt("o1-given")).isEqualTo("Enter the first name.");
        assertThat(clerk.errorAt("o1-channel")).isEqualTo("Choose e-mail or print.");
        assertThat(clerk.page().inputValue("#o1-family")).isEqualTo("Other");
    }

    @Test
    @Requirement({"PA-005", "PA-018"})
    void what_the_library_finds_of_the_first_step_stands_beside_its_field_and_nothing_typed_is_lost() {
        fillJane("jane@@example");
        assertThat(clerk.errorAt("o1-email")).startsWith("This is not an e-mail address");
        assertThat(clerk.page().inputValue("#o1-email")).isEqualTo("jane@@example");
        clerk.checkAccessibility();
        clerk.page().fill("#o1-email", "jane.other@example.org");
        addJane("o2", "jane.other@example.org");
        assertThat(clerk.errorAt("o2")).isEqualTo("This person is named twice. The other entry is number 1.");
    }

    @Test
    @Requirement("PA-020")
    void a_relationship_is_asked_for_on_the_second_step_and_missed_there() {
        fillJane("jane.other@example.org");
        clerk.press("Enable access");
        assertThat(clerk.errorAt("o1-relationship")).startsWith("Choose this person's relationship");
        clerk.checkAccessibility();
    }

    @Test
    void the_way_back_keeps_what_was_entered() {
        fillJane("jane.other@example.org");
        clerk.page().selectOption("#o1-relationship", "AUNT");
        clerk.press("Back");
        assertThat(clerk.page().inputValue("#o1-given")).isEqualTo("Jane");
        clerk.press("Proceed");
        assertThat(clerk.page().inputValue("#o1-relationship")).isEqualTo("AUNT");
    }

    @Test
    void an_aunt_is_invited_by_mail_and_the_mail_arrives() throws InterruptedException {
        fillJane("jane.other@example.org");
        clerk.page().selectOption("#o1-relationship", "AUNT");
        clerk.press("Enable access");
        assertThat(clerk.page().textContent("main")).contains("Jane Other", "An e-mail with the activation link");
        clerk.checkAccessibility();
        clerk.page().waitForCondition(() -> !opening.ehr().post().arrived().isEmpty());
    }

    @Test
    @Requirement({"PA-003", "PA-025"})
    void another_patient_gets_a_letter_and_an_associated_chart() {
        enableAnthonyOnPaper();
        APIResponse letter = clerk.prints("standard");
        assertThat(letter.headers()).containsEntry("content-type", "application/pdf");
        assertThat(letter.headers()).containsEntry("content-disposition", "inline");
        assertThat(new String(letter.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        clerk.opens("camille");
        assertThat(clerk.page().textContent("main")).contains("Anthony Patient", "Also opens: Amelie Patient");
        clerk.checkAccessibility();
    }

    @Test
    @Requirement("PA-123")
    void a_letter_is_printed_once_and_then_voided_in_one_step() {
        enableAnthonyOnPaper();
        clerk.prints("large");
        APIResponse again = clerk.prints("standard");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("printed before", "Void and issue again");
    }

    @Test
    @Requirement("PA-008")
    void a_guarantor_who_has_changed_meanwhile_is_looked_at_again() {
        clerk.begins("camille");
        clerk.page().check("#guarantor-pick");
        clerk.press("Proceed");
        replaceGuarantor("camille");
        clerk.press("Enable access");
        assertThat(clerk.errorAt("guarantor-shown")).contains("has changed since you opened this form");
        assertThat(clerk.page().textContent("main")).contains("Ada Other");
        clerk.press("Enable access");
        assertThat(clerk.page().textContent("main")).contains("Ada Other", "An e-mail with the activation link");
    }

    @Test
    @Requirement("PA-008")
    void a_guarantor_who_has_changed_before_the_second_step_is_looked_at_again_on_the_first() {
        clerk.begins("camille");
        clerk.page().check("#guarantor-pick");
        replaceGuarantor("camille");
        clerk.press("Proceed");
        assertThat(clerk.errorAt("guarantor-shown")).contains("has changed since you opened this form");
        assertThat(clerk.page().textContent("main")).contains("Ada Other");
        clerk.press("Proceed");
        assertThat(clerk.page().isVisible("#guarantor-relationship")).isTrue();
    }

    @Test
    @Requirement("PA-130")
    void a_form_that_is_sent_twice_is_done_once() {
        clerk.opens("anthony");
        clerk.press("Generate Password");
        String letter = clerk.page().getAttribute("form[target=_blank]", "action");
        clerk.page().reload();
        assertThat(clerk.page().getAttribute("form[target=_blank]", "action")).isEqualTo(letter);
    }

    @Test
    @Requirement("PA-070")
    void access_is_suspended_released_and_revoked_with_a_reason() {
        activatePatient("anthony");
        clerk.opens("anthony");
        clerk.page().click("summary:has-text('Suspend')");
        clerk.press("Suspend");
        assertThat(clerk.page().textContent("[role=alert]")).contains("Give a reason");
        clerk.checkAccessibility();
        act("Suspend", "under-review");
        assertThat(clerk.page().textContent(".rows")).contains("suspended");
        clerk.page().click("summary:has-text('Release')");
        act("Release", "patient-request");
        clerk.page().click("summary:has-text('Revoke')");
        act("Revoke", "patient-request");
        assertThat(clerk.page().textContent(".rows")).contains("revoked").doesNotContain("Suspend");
    }

    private void act(String button, String reason) {
        clerk.page().locator("details[open] select[name=reason]").selectOption(reason);
        clerk.press(button);
    }

    private void fillJane(String address) {
        clerk.begins("camille");
        addJane("o1", address);
    }

    private void addJane(String key, String address) {
        clerk.press("Add a person");
        clerk.page().fill("#" + key + "-given", "Jane");
        clerk.page().fill("#" + key + "-family", "Other");
        clerk.page().check("#" + key + "-by-mail");
        clerk.page().fill("#" + key + "-email", address);
        clerk.press("Proceed");
    }

    private void enableAnthonyOnPaper() {
        clerk.begins("camille");
        clerk.page().fill("#q", "anthony");
        clerk.page().press("#q", "Enter");
        clerk.page().click("button[value='add:anthony']");
        clerk.page().check("#a1-print");
        clerk.press("Proceed");
        clerk.page().selectOption("#a1-relationship", "FTH");
        clerk.page().check("#a1-also-amelie");
        clerk.press("Enable access");
    }

    private void replaceGuarantor(String id) {
        Chart chart = opening.ehr()
                .charts()
                .chart(opening.ehr().practice().id(), new ChartId(id))
                .orElseThrow();
        Person ada = new Person(
                Optional.empty(), Optional.empty(), new PersonName("Ada", "Other"), Optional.empty(), Optional.empty());
        opening.ehr().charts().put(chart.withGuarantor(new Guarantor(ada, Optional.empty())));
    }

    /** Straight through the library, as the portal's pages are another matter. */
    private void activatePatient(String chart) {
        clerk.opens(chart);
        clerk.press("Generate Password");
        String action = clerk.page().getAttribute("form[target=_blank]", "action");
        PortalAccess portal = opening.ehr().portal();
        PracticeId practice = opening.ehr().practice().id();
        AtomicReference<Letter.Access> read = new AtomicReference<>();
        portal.delivery().handOver(practice, new MessageId(action.substring(action.lastIndexOf('/') + 1)), letter -> {
            Letter.Access access = letter.access().orElseThrow();
            Presentation shown = portal.activation()
                    .present(
                            practice,
                            new String(access.userName().value().reveal()),
                            access.password().value());
            read.set(access);
            portal.activation()
                    .redeem(practice, ((Presentation.Accepted) shown).ticket(), new AccountId("account-of-" + chart));
            return Handover.accepted();
        });
        assertThat(read.get()).isNotNull();
    }
}
