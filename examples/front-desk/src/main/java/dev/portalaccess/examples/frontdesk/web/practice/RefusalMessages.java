package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import java.util.function.UnaryOperator;

/** What a form says after a command that was not done. */
final class RefusalMessages {

    private RefusalMessages() {}

    /** Everything that stood against it, beside the fields that the findings' paths end with. */
    static FormProblems of(DeskRequest turn, Outcome<?> outcome) {
        return of(turn, outcome, RefusalMessages::last);
    }

    /** Everything that stood against it, or that things kept changing. */
    static FormProblems of(DeskRequest turn, Outcome<?> outcome, UnaryOperator<String> field) {
        return outcome instanceof Outcome.ChangedMeanwhile<?>
                ? FormProblems.of(field.apply(""), turn.say("form.changed"))
                : FormProblems.of(outcome.findings(), turn.language(), field);
    }

    /** What concerns whoever asks stands beside no field. */
    static String last(String path) {
        return path.equals("actor") ? "" : path.substring(path.lastIndexOf('.') + 1);
    }
}
