package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.List;

/**
 * The warnings that the library would give with the result. The page shows them before anything is sent, and the form
 * carries those that it showed: any other one is shown first.
 *
 * @param found the findings of the library, warnings and others
 * @param fields maps the paths of findings to the fields of the page
 */
record EnableWarnings(List<Finding> found, EnableFields fields) {

    static EnableWarnings of(DeskRequest turn, EnableForm form) {
        List<Finding> found = turn.portal()
                .enabling()
                .check(turn.clerk(), form.toCommand(turn.chart().id()));
        return new EnableWarnings(found, new EnableFields(form));
    }

    /** Reports whether the page showed every one of these warnings. */
    boolean areSeen(DeskRequest turn) {
        return SeenWarnings.areAllMarked(turn, marks());
    }

    /** Returns what tells these warnings from others, for the form to carry. */
    List<String> marks() {
        return warnings().stream()
                .map(one -> one.code() + "@" + fields.field(one.path()))
                .distinct()
                .toList();
    }

    /** Returns the texts of the warnings about a person; those about nobody if the key is empty. */
    List<String> about(DeskRequest turn, String key) {
        return warnings().stream()
                .filter(one -> key.equals(person(fields.field(one.path()))))
                .map(one -> one.message(turn.language()))
                .distinct()
                .toList();
    }

    private static String person(String field) {
        return field.equals(EnableFields.FORM) ? "" : field.split("-", 2)[0];
    }

    /** Returns what else was found, which would refuse the command. */
    FormProblems problems() {
        return FormProblems.of(found, fields::field);
    }

    private List<Finding> warnings() {
        return found.stream().filter(one -> one.severity() == Severity.WARNING).toList();
    }
}
