package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;

/** A member of staff at the desk, in a browser of their own. */
final class Clerk implements AutoCloseable {

    private final URI desk;
    private final BrowserContext browser;
    private final Page page;

    private Clerk(Browser browser, URI desk) {
        this.desk = desk;
        // What checks a page for accessibility is a script, which the pages' own policy keeps out.
        this.browser = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-US").setBypassCSP(true));
        this.page = this.browser.newPage();
    }

    static Clerk signsIn(Browser browser, URI desk) {
        Clerk clerk = new Clerk(browser, desk);
        clerk.page.navigate(desk + "/desk/sign-in");
        clerk.page.selectOption("#name", "clerk");
        clerk.page.fill("#password", "front-desk-sample");
        clerk.press("Sign in");
        return clerk;
    }

    Page page() {
        return page;
    }

    void opens(String chart) {
        page.navigate(desk + "/desk/charts/" + chart);
    }

    void begins(String chart) {
        opens(chart);
        page.click("text=Enable Portal Access");
    }

    void press(String button) {
        page.locator("main button:not(.sr):visible")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    String errorAt(String field) {
        return page.textContent("#" + field + "-error");
    }

    /** Sends the form behind a button as the browser would, and gives the answer that would be in a new tab. */
    APIResponse prints(String size) {
        String address = page.getAttribute("form[target=_blank]", "action");
        FormData form = FormData.create().set("print", size);
        for (String field : List.of("token", "chart", "invitation")) {
            form.set(field, page.inputValue("form[target=_blank] input[name=" + field + "]"));
        }
        return page.request().post(desk + address, RequestOptions.create().setForm(form));
    }

    void checkAccessibility() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
    }
}
