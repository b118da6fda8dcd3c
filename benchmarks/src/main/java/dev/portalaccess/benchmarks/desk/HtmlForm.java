package dev.portalaccess.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/**
 * A form as a browser sees it, with all values that the page filled in, including the token that shows the server that
 * the form is its own.
 */
final class HtmlForm {

    private final String action;
    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, String value) {

        String encoded() {
            return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
        }
    }

    private HtmlForm(String action) {
        this.action = action;
    }

    /** Returns the first form of the page that matches the selector. */
    static HtmlForm on(FetchedPage page, String selector) {
        FormElement element = (FormElement) page.first(selector);
        HtmlForm form = new HtmlForm(element.absUrl("action"));
        for (KeyVal one : element.formData()) {
            form.fields.add(new Field(one.key(), one.value()));
        }
        return form;
    }

    /** Fills in a field or presses a button. */
    HtmlForm with(String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        fields.add(new Field(name, value));
        return this;
    }

    String action() {
        return action;
    }

    String encoded() {
        return fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
    }
}
