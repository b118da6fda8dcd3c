package dev.portalaccess.examples.frontdesk.scene;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;

/** Somebody's browser, with one page open. Every page from which they go on is looked at for barriers. */
public class BrowserWindow {

    private static final String BESIDE = """
            () => Object.fromEntries([...document.querySelectorAll('[aria-describedby$="-error"], [aria-describedby*="-error "]')]
                .map(field => [field.id, field.getAttribute('aria-describedby').split(' ')
                    .filter(id => id.endsWith('-error'))
                    .map(id => document.getElementById(id).innerText.replace('Error:', '').trim()).join()]))""";

    private final BrowserContext browser;
    private final Scripts scripts;
    private final Page page;

    /** Whether pages can run scripts. */
    enum Scripts {
        /** As most browsers have it. */
        RUN,
        /** Then what looks for barriers cannot run either; the same pages are looked at with scripts. */
        DO_NOT_RUN
    }

    BrowserWindow(BrowserContext browser, Scripts scripts) {
        this.browser = browser;
        this.scripts = scripts;
        this.page = browser.newPage();
    }

    /** What is open. */
    public final Page page() {
        return page;
    }

    /** Opens another window of the same browser, at the address. */
    public final BrowserWindow another(String path) {
        BrowserWindow other = new BrowserWindow(browser, scripts);
        other.visit(path);
        return other;
    }

    final BrowserContext browser() {
        return browser;
    }

    /** Goes to an address of the site. */
    public final void visit(String path) {
        page.navigate(path);
    }

    /** Clicks, having looked at the page; is where it leads to. */
    public final void click(String what) {
        lookAround();
        page.click(what);
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Presses the first button of the page that has these words on it; is where it leads to. */
    public final void press(String words) {
        lookAround();
        page.locator("main button:not(.sr):visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private void lookAround() {
        if (scripts == Scripts.RUN) {
            AccessibilityBarriers.noneOn(page);
        }
    }

    /** What the page is called. */
    public final String heading() {
        return page.textContent("h1");
    }

    /** What the page says. */
    public final String words() {
        return page.textContent("main");
    }

    /**
     * What is said beside the fields of the page, by field: in words that belong to the field for those who hear it.
     */
    @SuppressWarnings("unchecked")
    public final Map<String, String> errors() {
        return (Map<String, String>) page.evaluate(BESIDE);
    }

    /** What is said beside a field. */
    public final String errorAt(String field) {
        return page.textContent("#" + field + "-error").strip();
    }
}
