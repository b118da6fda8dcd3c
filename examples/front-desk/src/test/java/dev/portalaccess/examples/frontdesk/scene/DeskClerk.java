package dev.portalaccess.examples.frontdesk.scene;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Map;

/** A member of staff at the desk. */
public final class DeskClerk extends BrowserWindow {

    DeskClerk(BrowserContext browser, Scripts scripts) {
        super(browser, scripts);
    }

    /** Signs in to the desk. */
    public DeskClerk signsIn(String member, String password) {
        visit("/desk/sign-in");
        page().selectOption("#name", member);
        page().fill("#password", password);
        click("main button");
        return this;
    }

    /** Opens a chart. */
    public void opens(ChartId chart) {
        visit("/desk/charts/" + chart.value());
    }

    /** Opens a chart, again and again until it says that the mail was sent. */
    public void opensOnceSent(ChartId chart) {
        opens(chart);
        page().waitForCondition(() -> {
            boolean isSent = page().textContent(".rows").contains("Sent");
            if (!isSent) {
                page().reload();
            }
            return isSent;
        });
    }

    /** Opens the form with which access to a chart is given. */
    public void begins(ChartId chart) {
        visit("/desk/charts/" + chart.value() + "/enable");
    }

    /** Goes on to step 2. */
    public void proceeds() {
        click(".actions button[value=proceed]");
    }

    /** Sends the form. */
    public void enables() {
        click(".actions button[value=enable]");
    }

    /** Sends the form without waiting for what comes of it. */
    public void enablesAndDoesNotWait() {
        page().evaluate("setTimeout(() => document.querySelector('.actions button[value=enable]').click())");
    }

    /** Adds somebody from outside, by e-mail, on step 1. */
    public void addsOther(String given, String address) {
        click("button[value=other]");
        page().fill("#o1-given", given);
        page().fill("#o1-family", "Other");
        page().check("#o1-by-mail");
        page().fill("#o1-email", address);
    }

    /** Searches another patient by the number of the chart, and adds that patient, on step 1. */
    public void addsPatient(ChartId chart) {
        page().fill("#q", chart.value());
        click("button[value=search]");
        click("button[value='add:" + chart.value() + "']");
    }

    /**
     * Sends the first form behind a button that prints, as the browser would, and gives what comes into the new tab.
     */
    public APIResponse prints(String size) {
        return prints(page().locator("form[target=_blank]").first(), size);
    }

    /** Prints a letter and reads it. */
    public PaperLetter printsLetter() {
        return PaperLetter.read(prints("standard").body());
    }

    /** Prints all letters that the page offers, in their order, and reads them. */
    public List<PaperLetter> printsLetters() {
        return page().locator("form[target=_blank]").all().stream()
                .map(form -> PaperLetter.read(prints(form, "standard").body()))
                .toList();
    }

    private APIResponse prints(Locator form, String size) {
        return sends(form, Map.of("print", size));
    }

    /** Sends a form twice, as it stands and with that filled in; gives the answer to the second time. */
    public APIResponse sendsTwice(String what, Map<String, String> typed) {
        Locator form = page().locator(what);
        sends(form, typed);
        return sends(form, typed);
    }

    private APIResponse sends(Locator form, Map<String, String> typed) {
        FormData fields = FormData.create();
        for (Locator field : form.locator("input").all()) {
            fields.set(field.getAttribute("name"), field.inputValue());
        }
        typed.forEach(fields::set);
        return page().request()
                .post(form.getAttribute("action"), RequestOptions.create().setForm(fields));
    }
}
