package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is wrong with a form, field by field.
 *
 * @param list all of it, in the order in which it is told
 */
public record FormProblems(List<Problem> list) {

    /** Nothing is wrong. */
    public static final FormProblems NONE = new FormProblems(List.of());

    /**
     * What is wrong with one field.
     *
     * @param field its id on the page; empty if it concerns all of the form
     * @param text in words
     * @param code the finding's code if it may be passed over for a reason, otherwise empty
     * @param about whom it concerns, where a form is about several; otherwise empty
     */
    public record Problem(String field, String text, String code, String about) {}

    /** Keeps a copy. */
    public FormProblems {
        list = List.copyOf(list);
    }

    /** One, that no finding stands behind. */
    public static FormProblems of(String field, String text) {
        return NONE.and(field, text);
    }

    /**
     * What the library found, warnings aside.
     *
     * @param field from the path of a finding to the id of its field
     */
    public static FormProblems of(List<Finding> findings, Locale language, UnaryOperator<String> field) {
        return new FormProblems(findings.stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .map(finding ->
                        new Problem(field.apply(finding.path()), finding.message(language), passable(finding), ""))
                .toList());
    }

    private static String passable(Finding finding) {
        return finding.severity() == Severity.OVERRIDABLE ? finding.code() : "";
    }

    /** These and one more. */
    public FormProblems and(String field, String text) {
        return and(new FormProblems(List.of(new Problem(field, text, "", ""))));
    }

    /** These and those. */
    public FormProblems and(FormProblems others) {
        List<Problem> more = new ArrayList<>(list);
        more.addAll(others.list);
        return new FormProblems(more);
    }

    /** The same, each with whom it concerns. */
    public FormProblems about(UnaryOperator<String> whom) {
        return new FormProblems(list.stream()
                .map(one -> new Problem(one.field(), one.text(), one.code(), whom.apply(one.field())))
                .toList());
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** Whether something is wrong with that field. */
    public boolean on(String field) {
        return !at(field).isEmpty();
    }

    /** What is wrong with that field, each thing once. */
    public List<String> at(String field) {
        return list.stream()
                .filter(one -> one.field().equals(field))
                .map(Problem::text)
                .distinct()
                .toList();
    }

    /** What may be passed over if a reason is given, each thing once. */
    public List<Problem> passable() {
        Map<String, Problem> byCode = new LinkedHashMap<>();
        list.stream().filter(one -> !one.code().isEmpty()).forEach(one -> byCode.putIfAbsent(one.code(), one));
        return List.copyOf(byCode.values());
    }
}
