package dev.portalaccess.examples.frontdesk.scene;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;

/** Somebody at home. */
public final class AtHome extends Window {

    /** The password of every login. */
    public static final String PASSWORD = "four purple otters juggling";

    AtHome(BrowserContext browser, Scripts scripts) {
        super(browser, scripts);
    }

    /** Opens the newest mail to that address, as soon as it is there; answers its link. */
    public String opensMailTo(String address) {
        visit("/mailbox");
        Locator mail = page().locator(".mails a").filter(new Locator.FilterOptions().setHasText(address));
        page().waitForCondition(() -> {
            if (mail.count() == 0) {
                page().reload();
            }
            return mail.count() > 0;
        });
        mail.first().click();
        return page().getAttribute(".mail-text a", "href");
    }

    /** Opens a link, and is where it leads to. */
    public void follows(String link) {
        page().navigate(link);
        page().waitForURL(url -> !url.endsWith("/activate") && !url.endsWith("/register") && !url.contains("#"));
    }

    /** The whole way from a mail to open charts, with a new login; answers the link. */
    public String activates(String address, String login) {
        String link = opensMailTo(address);
        follows(link);
        click("main a.button");
        makesLogin(login);
        return link;
    }

    /** Chooses a user name and password to keep. */
    public void makesLogin(String name) {
        page().fill("#new-name", name);
        page().fill("#new-password", PASSWORD);
        page().fill("#repeated", PASSWORD);
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
    public void types(Letter letter) {
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
