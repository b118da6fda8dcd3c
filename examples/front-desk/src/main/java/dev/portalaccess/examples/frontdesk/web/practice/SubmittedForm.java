package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.FormProblems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A form as it was filled in, and its problems.
 *
 * @param values the typed values, by the id of the field
 * @param problems the problems
 */
public record SubmittedForm(Map<String, String> values, FormProblems problems) {

    public SubmittedForm {
        values = Map.copyOf(values);
    }

    /** Returns an empty form. */
    static SubmittedForm empty() {
        return new SubmittedForm(Map.of(), FormProblems.NONE);
    }

    /** Returns the same form with the problems added. */
    SubmittedForm with(FormProblems more) {
        return new SubmittedForm(values, problems.and(more));
    }

    /** Returns the same form with another value in one field. */
    SubmittedForm with(String field, String value) {
        Map<String, String> others = new HashMap<>(values);
        others.put(field, value);
        return new SubmittedForm(others, problems);
    }

    /** Returns the value of the field; empty if there is none. */
    public String value(String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    /** Reports whether the field has a value or the box was ticked. */
    public boolean has(String field) {
        return !value(field).isEmpty();
    }
}
