package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.desk.DeskInvitation.Mailed;
import dev.portalaccess.benchmarks.desk.DeskInvitation.Printed;

/**
 * Invited people who use the same browser one after the other: each accepts an invitation, looks at the chart, and
 * signs out.
 */
final class SimulatedPatient implements SimulatedPerson {

    private static final String PORTAL = "/portal/riverside-family";
    private static final String CODE = "form[data-code-form]";
    private static final String NEW_LOGIN = "form[action$=/login/new]";
    private static final String SIGN_IN = "form[action=/portal/sign-in]";
    private static final String SIGN_OUT = "form[action=/portal/sign-out]";
    private static final String YES = "a.button[href$=/login]";
    private static final String MY_CHARTS = "a[href^=/portal/charts/]";
    private static final String PASSWORD = "four purple otters juggling";
    private static final int LOOKS = 20;

    private final HttpBrowser browser;
    private final SharedWorld world;

    SimulatedPatient(HttpBrowser browser, SharedWorld world) {
        this.browser = browser;
        this.world = world;
    }

    @Override
    public void arrive() {
        browser.forget();
    }

    @Override
    public void act() {
        world.post().receive().ifPresent(this::accept);
    }

    private void accept(DeskInvitation invitation) {
        browser.forget();
        String name = "person-" + world.nextNumber();
        makeLogin(browser.open(open(invitation.way()).link(YES), NEW_LOGIN), name);
        FetchedPage charts = browser.open("/portal", MY_CHARTS);
        FetchedPage chart =
                browser.open(charts.link("a[href=/portal/charts/" + invitation.chart() + "]"), ".parts article");
        FetchedPage door = browser.send(HtmlForm.on(chart, SIGN_OUT), SIGN_IN);
        comeBack(door, name);
        world.tally().count("accepted");
        world.post().accept(invitation);
    }

    private FetchedPage open(DeskInvitation.Way way) {
        if (way instanceof Mailed mailed) {
            return follow(mailed);
        }
        Printed letter = (Printed) way;
        HtmlForm form = HtmlForm.on(browser.open(PORTAL, "input[name=temporary]"), "form:has(input[name=temporary])");
        return browser.send(
                form.with("temporary", letter.userName()).with("temporary-password", letter.password()), YES);
    }

    private FetchedPage follow(Mailed mailed) {
        String line = "ul.mails li:contains(" + mailed.address() + ") a";
        FetchedPage mails = browser.open("/mailbox", "h1");
        for (int i = 0; i < LOOKS && !mails.has(line); i++) {
            mails = browser.open("/mailbox", "h1");
        }
        FetchedPage mail = browser.open(mails.link(line), ".mail-text a");
        String link = mail.link(".mail-text a");
        HtmlForm form = HtmlForm.on(browser.open(link.substring(0, link.indexOf('#')), CODE), CODE);
        return browser.send(form.with("code", link), YES);
    }

    private void makeLogin(FetchedPage page, String name) {
        HtmlForm form = HtmlForm.on(page, NEW_LOGIN).with("new-name", name);
        browser.send(form.with("new-password", PASSWORD).with("repeated", PASSWORD), "ul.charts " + MY_CHARTS);
    }

    /** Signs in again, as people do who want to see whether the sign-in works. */
    private void comeBack(FetchedPage door, String name) {
        FetchedPage charts =
                browser.send(HtmlForm.on(door, SIGN_IN).with("name", name).with("password", PASSWORD), MY_CHARTS);
        browser.send(HtmlForm.on(charts, SIGN_OUT), SIGN_IN);
    }
}
