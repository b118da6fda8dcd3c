package dev.portalaccess.examples.frontdesk.scene;

import com.microsoft.playwright.BrowserContext;

/** Somebody at home. */
public final class PersonAtHome extends BrowserWindow {

    /** The password of every login. */
    public static final String PASSWORD = "four purple otters juggling";

    private final PersonMailbox mailbox;

    PersonAtHome(BrowserContext browser, Scripts scripts) {
        super(browser, scripts);
        this.mailbox = new PersonMailbox(page());
    }

    /** Opens another window of the same browser. */
    public PersonAtHome inAnotherWindow() {
        return new PersonAtHome(browser(), Scripts.RUN);
    }

    /** Opens the newest mail to that address that they have not read yet; answers its link. */
    public String opensMailTo(String address) {
        return mailbox.opensMailTo(address);
    }

    /** Opens a link, and is where it leads to. */
    public void follows(String link) {
        page().navigate(link);
        page().waitForURL(url -> !url.endsWith("/activate") && !url.endsWith("/register") && !url.contains("#"));
    }

    /** The whole way from a mail to open charts, with a new login; answers the link. */
    public String activates(String address, String login) {
        String link = opensMailTo(address);
        activatesBy(link, login);
        return link;
    }

    /** The way from a link to open charts, with a new login. */
    public void activatesBy(String link, String login) {
        follows(link);
        click("main a.button");
        makesLogin(login);
    }

    /** The way from a link to the end of a registration, with a new login; then signs in with it. */
    public void registersAndSignsIn(String link, String family, String login) {
        registersBy(link, family, login);
        signsIn(login, PASSWORD);
    }

    /** The way from a link to the end of a registration, with a new login. */
    public void registersBy(String link, String family, String login) {
        fillsInDetails(link, family);
        makesLogin(login);
    }

    /** The way from a link to the choice of a login for a registration. */
    public void fillsInDetails(String link, String family) {
        follows(link);
        click("main a.button");
        writesDetails(family);
    }

    /** Writes what the practice needs to know of a patient. */
    public void writesDetails(String family) {
        page().fill("#family", family);
        page().fill("#born", "1990-05-05");
        click(".actions button");
    }

    /** Chooses a user name and password to keep. */
    public void makesLogin(String name) {
        makesLogin(name, PASSWORD);
    }

    /** Chooses a user name and that password to keep. */
    public void makesLogin(String name, String password) {
        page().fill("#new-name", name);
        page().fill("#new-password", password);
        page().fill("#repeated", password);
        click("form[action$='/login/new'] button");
    }

    /** Goes on with a login they have. */
    public void usesLogin(String name) {
        page().fill("#name", name);
        page().fill("#password", PASSWORD);
        click("form[action$='/login/known'] button");
    }

    /** Signs in to the portal. */
    public void signsIn(String name, String password) {
        visit("/portal/sign-in");
        page().fill("#name", name);
        page().fill("#password", password);
        click("main button");
    }

    /** Signs out of the portal. */
    public void signsOut() {
        click("form[action$=sign-out] button");
    }

    /** Types in what stands on a letter. */
    public void types(PaperLetter letter) {
        types(letter.userName(), letter.password());
    }

    /** Types in a temporary user name and password. */
    public void types(String name, String password) {
        visit("/portal/riverside-family");
        page().fill("#temporary", name);
        page().fill("#temporary-password", password);
        click("main form button");
    }

    /** The id of the session. */
    public String session() {
        return browser().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
