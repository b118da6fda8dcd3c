package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail scanner that opens the link first, in a browser of its own, and sends every form that it finds. */
@Requirement("PA-040")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class ScannerInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private PersonAtHome anthony;
    private String link;

    @BeforeEach
    void invite() {
        anthony = SCENE.somebody();
        link = anthony.opensMailTo(SCENE.practice().invites(family.anthony()));
    }

    @Test
    @Tag("T15")
    void spoils_nothing() {
        BrowserContext scanner = SCENE.somebody().page().context();
        assertThat(sendsEachForm(scanner, this::question)).isGreaterThan(1);
        assertThat(sendsEachForm(scanner, this::choiceOfLogin)).isGreaterThan(2);
        getsIn();
    }

    @Test
    @Tag("T15")
    void without_scripts_spoils_nothing() {
        BrowserContext scanner = SCENE.somebodyWithoutScripts().page().context();
        assertThat(sendsEachForm(scanner, tab -> tab.navigate(link))).isGreaterThan(1);
        getsIn();
    }

    @Test
    @Tag("T14")
    void that_comes_often_spoils_nothing() {
        BrowserContext scanner = SCENE.somebody().page().context();
        for (int time = 0; time < 10; time++) {
            question(scanner.newPage());
        }
        getsIn();
    }

    private void question(Page tab) {
        tab.navigate(link);
        tab.waitForURL("**/you");
    }

    private void choiceOfLogin(Page tab) {
        question(tab);
        tab.click("main a.button");
    }

    /** As it stands, in a tab of its own in which the page was opened; answers how many there were. */
    private static int sendsEachForm(BrowserContext scanner, Consumer<Page> opens) {
        Page first = scanner.newPage();
        opens.accept(first);
        int forms = first.locator("form").count();
        for (int form = 0; form < forms; form++) {
            Page tab = scanner.newPage();
            opens.accept(tab);
            Locator next = tab.locator("form").nth(form);
            tab.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> next.evaluate("form => HTMLFormElement.prototype.submit.call(form)"));
        }
        return forms;
    }

    private void getsIn() {
        anthony.activatesBy(link, family.anthony().value());
        assertThat(anthony.heading()).isEqualTo("You are in");
        assertThat(anthony.words()).contains("Anthony Patient");
    }
}
