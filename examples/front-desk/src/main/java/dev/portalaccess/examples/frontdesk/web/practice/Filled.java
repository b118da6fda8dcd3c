package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A form as it was filled in, and what is to be said about it.
 *
 * @param values what was typed, by field
 * @param remarks what is wrong, in the order of the form
 */
public record Filled(Map<String, String> values, List<Remark> remarks) {

    /**
     * Something that stands beside a field.
     *
     * @param field its id; empty if it concerns all of the form
     * @param text what it says
     * @param code the finding's code if it may be passed over for a reason, otherwise empty
     */
    public record Remark(String field, String text, String code) {

        /** What the library said; its path ends with the name of the field. */
        static Remark of(Finding finding, Locale language) {
            String path = finding.path();
            return new Remark(
                    path.substring(path.lastIndexOf('.') + 1),
                    finding.message(language),
                    finding.severity() == Severity.OVERRIDABLE ? finding.code() : "");
        }
    }

    /** Keeps copies. */
    public Filled {
        values = Map.copyOf(values);
        remarks = List.copyOf(remarks);
    }

    /** A form nobody has touched. */
    static Filled empty() {
        return new Filled(Map.of(), List.of());
    }

    /** The same form, with what the library found. */
    Filled with(List<Finding> findings, Locale language) {
        return with(
                findings.stream().map(finding -> Remark.of(finding, language)).toList());
    }

    /** The same form, with that to be said about it. */
    Filled with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Filled(values, all);
    }

    /** The same form, with nothing said beside a field. */
    Filled atTop() {
        return new Filled(
                values,
                remarks.stream()
                        .map(remark -> new Remark("", remark.text(), remark.code()))
                        .toList());
    }

    /** The same form with another value in one field. */
    Filled with(String field, String value) {
        Map<String, String> others = new HashMap<>(values);
        others.put(field, value);
        return new Filled(others, remarks);
    }

    /** What was typed into that field; empty if nothing was. */
    public String value(String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    /** Whether that box was ticked. */
    public boolean isTicked(String field) {
        return !value(field).isEmpty();
    }

    /** What stands beside that field. */
    public List<String> errors(String field) {
        return remarks.stream()
                .filter(remark -> remark.field().equals(field))
                .map(Remark::text)
                .toList();
    }

    /** Whether something stands beside that field. */
    public boolean isWrong(String field) {
        return !errors(field).isEmpty();
    }

    /** The ids of what describes that field, for those who hear the page. */
    public String described(String field, boolean hint) {
        return ((hint ? field + "-hint " : "") + (isWrong(field) ? field + "-error" : "")).strip();
    }

    /** What may be passed over if a reason is given. */
    public List<Remark> passable() {
        return remarks.stream().filter(remark -> !remark.code().isEmpty()).toList();
    }
}
