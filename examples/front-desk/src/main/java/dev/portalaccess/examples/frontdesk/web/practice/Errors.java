package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is wrong with a form, each line with the field it belongs to.
 *
 * @param lines in the order of the findings
 */
public record Errors(List<Line> lines) {

    /** Nothing is wrong. */
    static final Errors NONE = new Errors(List.of());

    /**
     * One line.
     *
     * @param field the id of the field on the page
     * @param text what it says
     * @param code the code of the finding, if a reason may override it; else empty
     * @param about whom it concerns, where the page has several; else empty
     */
    public record Line(String field, String text, String code, String about) {
        Line about(String whom) {
            return new Line(field, text, code, whom);
        }
    }

    /** Keeps a copy. */
    public Errors {
        lines = List.copyOf(lines);
    }

    /**
     * The findings that refuse something.
     *
     * @param field from the path of a finding to the id of its field
     */
    static Errors of(List<Finding> findings, Locale language, UnaryOperator<String> field) {
        return new Errors(findings.stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .map(finding ->
                        new Line(field.apply(finding.path()), finding.message(language), overridableCode(finding), ""))
                .toList());
    }

    /** One line that no finding stands behind. */
    static Errors on(String field, String text) {
        return new Errors(List.of(new Line(field, text, "", "")));
    }

    private static String overridableCode(Finding finding) {
        return finding.severity() == Severity.OVERRIDABLE ? finding.code() : "";
    }

    /** The same, each line with whom it concerns. */
    Errors about(UnaryOperator<String> whom) {
        return new Errors(
                lines.stream().map(line -> line.about(whom.apply(line.field()))).toList());
    }

    /** Whether there are any. */
    public boolean any() {
        return !lines.isEmpty();
    }

    /** Whether something is wrong there. */
    public boolean has(String field) {
        return lines.stream().anyMatch(line -> line.field().equals(field));
    }

    /** What is wrong there. */
    public String at(String field) {
        return lines.stream()
                .filter(line -> line.field().equals(field))
                .map(Line::text)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What a reason may override, each once. */
    public List<Line> overridable() {
        List<String> seen = new ArrayList<>();
        return lines.stream()
                .filter(line -> !line.code().isEmpty() && !seen.contains(line.code()) && seen.add(line.code()))
                .toList();
    }
}
