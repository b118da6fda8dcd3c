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
 * The problems in a form, field by field.
 *
 * @param list all problems, in the order of the page
 */
public record FormProblems(List<Problem> list) {

    /** No problems. */
    public static final FormProblems NONE = new FormProblems(List.of());

    /**
     * A problem in one field.
     *
     * @param field the id of the field on the page; empty if the problem concerns the whole form
     * @param text the text of the problem
     * @param code the code of the finding if the clerk may override it with a reason, otherwise empty
     * @param about the person that the problem concerns if a form is about several, otherwise empty
     */
    public record Problem(String field, String text, String code, String about) {}

    public FormProblems {
        list = List.copyOf(list);
    }

    /** Returns one problem that does not come from a finding. */
    public static FormProblems of(String field, String text) {
        return NONE.and(field, text);
    }

    /**
     * Returns the library's findings as problems, without the warnings.
     *
     * @param field maps the path of a finding to the id of its field
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

    /** Returns these problems and one more. */
    public FormProblems and(String field, String text) {
        return and(new FormProblems(List.of(new Problem(field, text, "", ""))));
    }

    /** Returns these problems followed by the others. */
    public FormProblems and(FormProblems others) {
        List<Problem> more = new ArrayList<>(list);
        more.addAll(others.list);
        return new FormProblems(more);
    }

    /** Returns the same problems, each with the name of the person that it concerns. */
    public FormProblems about(UnaryOperator<String> whom) {
        return new FormProblems(list.stream()
                .map(one -> new Problem(one.field(), one.text(), one.code(), whom.apply(one.field())))
                .toList());
    }

    /** Reports whether there are any problems. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** Reports whether there is a problem in the field. */
    public boolean on(String field) {
        return !at(field).isEmpty();
    }

    /** Returns the texts of the problems in the field, each once. */
    public List<String> at(String field) {
        return list.stream()
                .filter(one -> one.field().equals(field))
                .map(Problem::text)
                .distinct()
                .toList();
    }

    /** Returns the problems that the clerk may override with a reason, each once. */
    public List<Problem> passable() {
        Map<String, Problem> byCode = new LinkedHashMap<>();
        list.stream().filter(one -> !one.code().isEmpty()).forEach(one -> byCode.putIfAbsent(one.code(), one));
        return List.copyOf(byCode.values());
    }
}
