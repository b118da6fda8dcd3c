package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A form as it was filled in, and what is wrong with it.
 *
 * @param values what was typed, by the id of the field
 * @param problems what is wrong
 */
public record Filled(Map<String, String> values, Problems problems) {

    /** Keeps a copy. */
    public Filled {
        values = Map.copyOf(values);
    }

    /** A form nobody has touched. */
    static Filled empty() {
        return new Filled(Map.of(), Problems.NONE);
    }

    /** The same form, with that to be said about it. */
    Filled with(Problems more) {
        return new Filled(values, problems.and(more));
    }

    /** The same form with another value in one field. */
    Filled with(String field, String value) {
        Map<String, String> others = new HashMap<>(values);
        others.put(field, value);
        return new Filled(others, problems);
    }

    /** What was typed into that field; empty if nothing was. */
    public String value(String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    /** Whether something stands in that field, or that box was ticked. */
    public boolean has(String field) {
        return !value(field).isEmpty();
    }
}
