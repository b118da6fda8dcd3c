package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.web.practice.Filled.Remark;
import java.util.List;

/** What a form says after a command that was not done. */
final class Refusals {

    private Refusals() {}

    /** Everything that stood against it, or that things kept changing. */
    static Filled of(Turn turn, Outcome<?> outcome, Filled form) {
        return outcome instanceof Outcome.ChangedMeanwhile<?>
                ? form.with(List.of(new Remark("", turn.say("form.changed"), "")))
                : form.with(outcome.findings(), turn.language());
    }
}
