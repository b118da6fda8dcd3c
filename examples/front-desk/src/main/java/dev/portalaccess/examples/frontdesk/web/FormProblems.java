package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The problems in a form, field by field, in no language yet: the page that shows them puts them into words.
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
     * @param wording the text of the problem in a language
     * @param code the code of the finding if the clerk may override it with a reason, otherwise empty
     */
    public record Problem(String field, Function<VisitorLanguage, String> wording, String code) {}

    public FormProblems {
        list = List.copyOf(list);
    }

    /** Returns one problem that does not come from a finding, with the key of its text. */
    public static FormProblems of(String field, String key) {
        return NONE.and(field, key);
    }

    /**
     * Returns the library's findings as problems, without the warnings.
     *
     * @param field maps the path of a finding to the id of its field
     */
    public static FormProblems of(List<Finding> findings, UnaryOperator<String> field) {
        return new FormProblems(findings.stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .map(finding -> problem(finding, field))
                .toList());
    }

    /** Returns the library's warnings, each at its field. */
    public static FormProblems warnings(List<Finding> findings, UnaryOperator<String> field) {
        return new FormProblems(findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(finding -> problem(finding, field))
                .toList());
    }

    private static Problem problem(Finding finding, UnaryOperator<String> field) {
        return new Problem(
                field.apply(finding.path()), tongue -> finding.message(tongue.language()), passable(finding));
    }

    private static String passable(Finding finding) {
        return finding.severity() == Severity.OVERRIDABLE ? finding.code() : "";
    }

    /** Returns these problems and one more, with the key of its text. */
    public FormProblems and(String field, String key) {
        return and(new FormProblems(List.of(new Problem(field, tongue -> tongue.say(key), ""))));
    }

    /** Returns these problems followed by the others. */
    public FormProblems and(FormProblems others) {
        List<Problem> more = new ArrayList<>(list);
        more.addAll(others.list);
        return new FormProblems(more);
    }

    /** Returns the problems in the language. */
    public ShownProblems in(VisitorLanguage tongue) {
        return in(tongue, field -> "");
    }

    /** Returns the problems in the language, each with the name of the person that its field belongs to. */
    public ShownProblems in(VisitorLanguage tongue, UnaryOperator<String> whom) {
        return new ShownProblems(list.stream()
                .map(one -> new ShownProblems.Shown(
                        one.field(), one.wording().apply(tongue), one.code(), whom.apply(one.field())))
                .toList());
    }

    /** Reports whether there are any problems. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** Reports whether there is a problem in the field. */
    public boolean on(String field) {
        return list.stream().anyMatch(one -> one.field().equals(field));
    }
}
