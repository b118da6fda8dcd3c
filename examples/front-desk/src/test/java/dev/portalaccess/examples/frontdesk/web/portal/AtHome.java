package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;

/** Somebody at home with a browser. Every page they come by is looked at for barriers. */
final class AtHome implements AutoCloseable {

    static final String PASSWORD = "four purple otters juggling";

    private final URI site;
    private final BrowserContext context;
    private final Page page;

    AtHome(URI site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
    }

    Page page() {
        return page;
    }

    void visit(String path) {
        page.navigate(site + path);
    }

    /** Opens a mail; answers its link. */
    String mail(int number) {
        visit("/mailbox/" + number);
        return page.getAttribute(".mail-text a", "href");
    }

    void follow(String link) {
        page.navigate(link);
        page.waitForURL(url -> !url.endsWith("/activate") && !url.endsWith("/register") && !url.contains("#"));
    }

    /** The whole way from the link of a mail to open charts. */
    String activate(int mail, String name) {
        String link = mail(mail);
        follow(link);
        click("main a.button");
        makeLogin(name);
        return link;
    }

    void makeLogin(String name) {
        page.fill("#new-name", name);
        page.fill("#new-password", PASSWORD);
        page.fill("#repeated", PASSWORD);
        click("text=Make my login");
    }

    void signIn(String name, String password) {
        visit("/portal/sign-in");
        page.fill("#name", name);
        page.fill("#password", password);
        click("main button");
    }

    void letter(String name, String password) {
        visit("/portal/riverside-family");
        page.fill("#temporary", name);
        page.fill("#temporary-password", password);
        click("main button");
    }

    void click(String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.click(what);
    }

    String heading() {
        return page.textContent("h1");
    }

    String words() {
        return page.textContent("main");
    }

    /** The id of the session. */
    String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    @Override
    public void close() {
        context.close();
    }
}
