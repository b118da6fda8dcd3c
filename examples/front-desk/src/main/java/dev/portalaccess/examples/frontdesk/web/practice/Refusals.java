package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.web.Problems;
import java.util.function.UnaryOperator;

/** What a form says after a command that was not done. */
final class Refusals {

    private Refusals() {}

    /** Everything that stood against it, beside the fields that the findings' paths end with. */
    static Problems of(Turn turn, Outcome<?> outcome) {
        return of(turn, outcome, Refusals::last);
    }

    /** Everything that stood against it, or that things kept changing. */
    static Problems of(Turn turn, Outcome<?> outcome, UnaryOperator<String> field) {
        return outcome instanceof Outcome.ChangedMeanwhile<?>
                ? Problems.of(field.apply(""), turn.say("form.changed"))
                : Problems.of(outcome.findings(), turn.language(), field);
    }

    /** What concerns whoever asks stands beside no field. */
    static String last(String path) {
        return path.equals("actor") ? "" : path.substring(path.lastIndexOf('.') + 1);
    }
}
