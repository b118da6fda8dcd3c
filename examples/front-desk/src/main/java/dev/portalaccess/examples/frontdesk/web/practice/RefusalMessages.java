package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import java.util.function.UnaryOperator;

/** The messages on a form after a command that was not done. */
final class RefusalMessages {

    private RefusalMessages() {}

    /** Returns all reasons against the command, each at the field that is the last part of the finding's path. */
    static FormProblems of(Outcome<?> outcome) {
        return of(outcome, RefusalMessages::last);
    }

    /** Returns all reasons against the command, or a message that the data kept changing. */
    static FormProblems of(Outcome<?> outcome, UnaryOperator<String> field) {
        return outcome instanceof Outcome.ChangedMeanwhile<?>
                ? FormProblems.of(field.apply(""), "form.changed")
                : FormProblems.of(outcome.findings(), field);
    }

    /** Returns the last part of the path; empty for a finding about the caller, which belongs to no field. */
    static String last(String path) {
        return path.equals("actor") ? "" : path.substring(path.lastIndexOf('.') + 1);
    }
}
