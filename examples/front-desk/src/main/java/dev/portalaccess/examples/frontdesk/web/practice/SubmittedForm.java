package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.FormProblems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A form as it was filled in, and what is wrong with it.
 *
 * @param values what was typed, by the id of the field
 * @param problems what is wrong
 */
public record SubmittedForm(Map<String, String> values, FormProblems problems) {

    /** Keeps a copy. */
    public SubmittedForm {
        values = Map.copyOf(values);
    }

    /** A form nobody has touched. */
    static SubmittedForm empty() {
        return new SubmittedForm(Map.of(), FormProblems.NONE);
    }

    /** The same form, with that to be said about it. */
    SubmittedForm with(FormProblems more) {
        return new SubmittedForm(values, problems.and(more));
    }

    /** The same form with another value in one field. */
    SubmittedForm with(String field, String value) {
        Map<String, String> others = new HashMap<>(values);
        others.put(field, value);
        return new SubmittedForm(others, problems);
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
