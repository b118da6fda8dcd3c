package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.portalaccess.command.Caller;
import dev.portalaccess.examples.frontdesk.OpenFrontDesk;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.scene.AccessibilityBarriers;
import dev.portalaccess.examples.frontdesk.scene.PersonMailbox;
import dev.portalaccess.examples.frontdesk.scene.PracticeHistory;
import dev.portalaccess.examples.frontdesk.scene.SeparateBrowsers;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, as a practice, its patients and their families come by it, in both languages: without a barrier that
 * axe-core knows of, and no wider than the narrowest phone. {@code -Dfront-desk.pictures=DIR} keeps a picture of each.
 */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class EveryPageInBrowserTest {

    private static final int PHONE = 320;
    private static final int DESKTOP = 1120;
    private static final int HEIGHT = 760;
    private static final String PASSWORD = "four purple otters juggling";
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("front-desk.pictures")).map(Path::of);

    @RegisterExtension
    static final SeparateBrowsers BROWSERS = new SeparateBrowsers();

    private OpenFrontDesk opening;
    private BrowserContext browser;
    private Page page;
    private PersonMailbox mails;
    private String linkToAnthony;
    private String language;

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        opening.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void is_in_order(String spoken) {
        language = spoken;
        opening = OpenFrontDesk.open(folder, 0, new MovableClock(Instant.parse("2026-11-23T15:00:00Z")));
        browser = BROWSERS.another(new Browser.NewContextOptions()
                .setBaseURL(opening.address().toString())
                .setLocale(spoken)
                .setViewportSize(PHONE, HEIGHT));
        page = browser.newPage();
        mails = new PersonMailbox(page);
        doors();
        enabling();
        self_registration();
        appointment();
        texts();
        mailbox();
        letter();
        link();
        portal();
        the_desk_afterwards();
        records();
        refusals();
    }

    private void doors() {
        look("/", "welcome");
        look("/desk/sign-in", "desk-sign-in");
        page.fill("#password", "wrong");
        press("main button");
        see("desk-sign-in-wrong");
        page.fill("#password", "front-desk-sample");
        press("main button");
        look("/desk", "desk-search");
        page.fill("#q", "patient");
        press("form[role=search] button");
        see("desk-found");
        page.fill("#q", "zzz");
        press("form[role=search] button");
        see("desk-not-found");
    }

    private void enabling() {
        look("/desk/charts/camille", "chart-new");
        look("/desk/charts/camille/enable", "enable-who");
        press("button[value=proceed]:not(.sr)");
        see("enable-who-findings");
        page.fill("#q", "anthony");
        press("button[value=search]");
        see("enable-who-search");
        press("button[value='add:anthony']");
        page.fill("#a1-email", "anthony@example.org");
        page.check("#a1-by-mail");
        press("button[value=other]");
        page.fill("#o1-given", "Jane");
        page.fill("#o1-family", "Other");
        page.fill("#o1-email", "jane.other@example.org");
        page.check("#o1-print");
        see("enable-who-filled");
        press("button[value=proceed]:not(.sr)");
        see("enable-relationship");
        press("button[value=enable]:not(.sr)");
        see("enable-relationship-findings");
        page.selectOption("#a1-relationship", "FTH");
        page.check("#a1-also-amelie");
        page.selectOption("#o1-relationship", "AUNT");
        press("button[value=enable]:not(.sr)");
        see("enabled");
        look("/desk/charts/camille", "chart-invited");
        page.locator("details.act > summary").first().click();
        see("chart-invited-open");
        page.navigate("/desk/charts/amelie");
        press("#password button");
        see("password");
        letter_that_was_printed();
    }

    /** In this tab, where otherwise a new one would open. */
    private void letter_that_was_printed() {
        String letter = page.getAttribute("form[target=_blank]", "action").replaceAll(".*/|\\?.*", "");
        ehr().portal()
                .delivery()
                .print(Caller.staff(ehr().practice().id(), "clerk"), new MessageId(letter), new RecordingPrinter());
        page.evaluate("document.querySelector('form[target=_blank]').removeAttribute('target')");
        press("button[value=standard]");
        see("letter-printed-before");
    }

    private void self_registration() {
        look("/desk/self-registration", "self-registration");
        press("main form.card button");
        see("self-registration-findings");
        page.fill("#given", "Nora");
        page.fill("#family", "Quinn");
        page.fill("#email", "nora.quinn@example.org");
        press("main form.card button");
        see("self-registration-sent");
    }

    private void appointment() {
        look("/desk/appointment", "appointment");
        page.fill("#given", "Eva");
        press("button[value=save]");
        see("appointment-findings");
        page.fill("#family", "Stone");
        page.fill("#date", "2027-01-15");
        page.fill("#time", "09:30");
        page.selectOption("#visit", "NEW_PATIENT");
        page.fill("#email", "eva.stone@example.org");
        page.check("#invite");
        press("button[value=save]");
        see("appointment-saved");
    }

    private void texts() {
        look("/desk/texts", "texts");
        look("/desk/texts/reminder/email/" + language, "text-clerk");
        page.navigate("/desk/sign-in");
        page.selectOption("#name", "manager");
        page.fill("#password", "manager-sample");
        press("main button");
        look("/desk/texts/activation_link/email/" + language, "text");
        press("button[value=preview]");
        see("text-preview");
        page.fill("#body", "https://elsewhere.example");
        press("button[value=save]");
        see("text-findings");
    }

    private void mailbox() {
        linkToAnthony = mails.opensMailTo("anthony@example.org");
        see("mail");
        look("/desk/outbox", "outbox");
        look("/mailbox", "mailbox");
    }

    private void link() {
        look("/portal/riverside-family/activate", "portal-open");
        page.navigate(linkToAnthony);
        page.waitForURL("**/you");
        see("portal-you");
        press("form[action$=not-you] button");
        see("portal-not-you");
        page.navigate(linkToAnthony);
        page.waitForURL("**/you");
        press("main a.button");
        see("portal-login");
        page.fill("#new-name", "anthony");
        page.fill("#new-password", "short");
        press("form[action$=new] button");
        see("portal-login-findings");
        page.fill("#new-password", PASSWORD);
        page.fill("#repeated", PASSWORD);
        press("form[action$=new] button");
        see("portal-done");
    }

    private void letter() {
        look("/portal/riverside-family", "portal-front");
        page.fill("#temporary", "NOBODY");
        page.fill("#temporary-password", "nothing");
        press("main form button");
        see("portal-front-findings");
        page.navigate("/portal/riverside-family/activate#no-code");
        page.waitForURL("**/activate?kept=*");
        see("portal-refused");
        page.navigate(mails.opensMailTo("nora.quinn@example.org"));
        page.waitForURL("**/you");
        see("portal-you-register");
        press("main a.button");
        see("portal-details");
        press("main form.card button");
        see("portal-details-findings");
        page.fill("#family", "Quinn");
        page.fill("#born", "1990-05-05");
        press("main form.card button");
        page.fill("#new-name", "nora.quinn");
        page.fill("#new-password", PASSWORD);
        page.fill("#repeated", PASSWORD);
        press("form[action$=new] button");
        see("portal-registered");
        page.goBack();
        page.reload();
        see("portal-finished");
    }

    private void portal() {
        look("/portal", "portal-charts");
        page.locator("ul.doors a.button").first().click();
        see("portal-chart");
        own_chart();
        look("/portal/charts/nobody", "portal-no-chart");
    }

    /** Anthony's own chart, which is opened by the password that was generated for it. */
    private void own_chart() {
        page.navigate("/desk/charts/anthony/enable");
        page.check("#patient-pick");
        page.check("#patient-by-mail");
        page.fill("#patient-email", "anthony.self@example.org");
        press("button[value=proceed]:not(.sr)");
        press("button[value=enable]:not(.sr)");
        page.navigate(mails.opensMailTo("anthony.self@example.org"));
        page.waitForURL("**/you");
        press("main a.button");
        see("portal-login-known");
        press("form[action$=this] button");
        look("/portal", "portal-charts-two");
        amelieGetsAccess();
        look("/portal/charts/anthony/people", "portal-people");
        press("a.button.danger");
        see("portal-remove");
    }

    private void amelieGetsAccess() {
        String address =
                new PracticeHistory(ehr()).invites(new ChartId("amelie"), Relationship.SPOUSE, new ChartId("anthony"));
        Secret code = Secret.of(mails.opensMailTo(address).replaceFirst(".*#", ""));
        ehr().portal().activation().redeem(ehr().practice().id(), code, new AccountId("amelie"));
    }

    private SampleEhr ehr() {
        return opening.ehr();
    }

    private void the_desk_afterwards() {
        look("/desk/charts/camille", "chart-active");
        page.locator("details.act > summary").last().click();
        see("chart-active-open");
        press("details.act[open] form button");
        see("chart-active-findings");
    }

    private void records() {
        look("/desk/records/backup", "backup");
        look("/desk/records", "records");
        press("main button");
        see("records-in-order");
        edit("UPDATE portal_grant SET body = replace(body, '\"billing\":\"ACT\"', '\"billing\":\"VIEW\"')");
        edit("UPDATE portal_chart SET seal = NULL WHERE id = 'anthony'");
        press("main button");
        page.waitForSelector("main table");
        see("records-changed");
        look("/desk/charts/camille", "chart-changed");
        look("/portal/charts/camille", "portal-chart-changed");
    }

    private void edit(String sql) {
        try (Connection connection = ehr().database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void refusals() {
        look("/nowhere", "not-found");
        look("/portal/sign-in", "portal-sign-in");
        page.fill("#name", "anthony");
        page.fill("#password", "not the password");
        press("main form button");
        see("portal-sign-in-wrong");
        page.fill("#password", PASSWORD);
        browser.clearCookies();
        press("main form button");
        see("stale");
        page.navigate("/portal");
        see("portal-nobody");
    }

    private void press(String what) {
        page.locator(what).first().click();
    }

    private void look(String address, String name) {
        page.navigate(address);
        see(name);
    }

    private void see(String name) {
        page.waitForLoadState();
        assertThat(page.getAttribute("html", "lang")).as(name).isEqualTo(language);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is no wider than a phone")
                .isEqualTo(PHONE);
        assertThat(page.locator("main h1").count())
                .as(name + " has one heading")
                .isOne();
        AccessibilityBarriers.noneOn(page);
        PICTURES.ifPresent(pictures -> keep(pictures.resolve(name + "-" + language)));
    }

    private void keep(Path name) {
        page.screenshot(picture(name + "-phone.png"));
        page.setViewportSize(DESKTOP, HEIGHT);
        page.screenshot(picture(name + ".png"));
        page.setViewportSize(PHONE, HEIGHT);
    }

    private static Page.ScreenshotOptions picture(String file) {
        return new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(file));
    }
}
