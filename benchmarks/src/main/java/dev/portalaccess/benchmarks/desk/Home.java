package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.desk.Invitation.Mailed;
import dev.portalaccess.benchmarks.desk.Invitation.Printed;

/** Invited people, one after the other at the same browser: each accepts, looks at the chart, and signs out. */
final class Home implements Person {

    private static final String PORTAL = "/portal/riverside-family";
    private static final String CODE = "form[data-code-form]";
    private static final String NEW_LOGIN = "form[action$=/login/new]";
    private static final String SIGN_IN = "form[action=/portal/sign-in]";
    private static final String SIGN_OUT = "form[action=/portal/sign-out]";
    private static final String YES = "a.button[href$=/login]";
    private static final String MY_CHARTS = "a[href^=/portal/charts/]";
    private static final String PASSWORD = "four purple otters juggling";
    private static final int LOOKS = 20;

    private final Browser browser;
    private final World world;

    Home(Browser browser, World world) {
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

    private void accept(Invitation invitation) {
        browser.forget();
        String name = "person-" + world.nextNumber();
        makeLogin(browser.open(open(invitation.way()).link(YES), NEW_LOGIN), name);
        Page charts = browser.open("/portal", MY_CHARTS);
        Page chart = browser.open(charts.link("a[href=/portal/charts/" + invitation.chart() + "]"), ".parts article");
        Page door = browser.send(Form.on(chart, SIGN_OUT), SIGN_IN);
        comeBack(door, name);
        world.tally().count("accepted");
        world.post().accept(invitation);
    }

    private Page open(Invitation.Way way) {
        if (way instanceof Mailed mailed) {
            return follow(mailed);
        }
        Printed letter = (Printed) way;
        Form form = Form.on(browser.open(PORTAL, "input[name=temporary]"), "form:has(input[name=temporary])");
        return browser.send(
                form.with("temporary", letter.userName()).with("temporary-password", letter.password()), YES);
    }

    private Page follow(Mailed mailed) {
        String line = "ul.mails li:contains(" + mailed.address() + ") a";
        Page mails = browser.open("/mailbox", "h1");
        for (int i = 0; i < LOOKS && !mails.has(line); i++) {
            mails = browser.open("/mailbox", "h1");
        }
        Page mail = browser.open(mails.link(line), ".mail-text a");
        String link = mail.link(".mail-text a");
        Form form = Form.on(browser.open(link.substring(0, link.indexOf('#')), CODE), CODE);
        return browser.send(form.with("code", link), YES);
    }

    private void makeLogin(Page page, String name) {
        Form form = Form.on(page, NEW_LOGIN).with("new-name", name);
        browser.send(form.with("new-password", PASSWORD).with("repeated", PASSWORD), "ul.charts " + MY_CHARTS);
    }

    /** Signs in once more, as people do who want to know whether it works. */
    private void comeBack(Page door, String name) {
        Page charts = browser.send(Form.on(door, SIGN_IN).with("name", name).with("password", PASSWORD), MY_CHARTS);
        browser.send(Form.on(charts, SIGN_OUT), SIGN_IN);
    }
}
