package dev.portalaccess.examples.frontdesk.web.practice;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What stands in one of a page's many small forms, so that it is kept if something is wrong with it.
 *
 * @param where which form
 * @param values by the name of the field
 */
public record Typed(String where, Map<String, String> values) {

    /** In none. */
    static final Typed NOTHING = new Typed("", Map.of());

    static Typed in(String where, Context context, String... fields) {
        Map<String, String> values = new java.util.HashMap<>();
        for (String field : fields) {
            values.put(field, Reception.typed(context, field));
        }
        return new Typed(where, values);
    }

    /** Whether it is this form. */
    public boolean at(String form) {
        return where.equals(form);
    }

    /** What stands in that field of that form. */
    public String value(String form, String field) {
        return at(form) ? values.getOrDefault(field, "") : "";
    }

    /** The same, or something else where it is another form. */
    public String value(String form, String field, String otherwise) {
        return at(form) ? values.getOrDefault(field, otherwise) : otherwise;
    }
}
