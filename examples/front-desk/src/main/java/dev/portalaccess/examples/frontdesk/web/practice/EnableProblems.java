package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.finding.Finding;
import java.util.List;

/**
 * The library's findings on the form of <em>Enable Portal Access</em>, each beside its field.
 */
final class EnableProblems {

    private final DeskRequest turn;
    private final EnableForm form;
    private final EnableFields fields;
    private final PersonEntries people;

    EnableProblems(DeskRequest turn, EnableForm form) {
        this.turn = turn;
        this.form = form;
        this.fields = new EnableFields(form);
        this.people = new PersonEntries(turn);
    }

    /** Returns the problems so far that concern step 1. */
    FormProblems ofFirstStep() {
        List<Finding> found = turn
                .portal()
                .enabling()
                .check(turn.clerk(), form.toCommand(turn.chart().id()))
                .stream()
                .filter(EnableFields::keepOnFirst)
                .toList();
        return FormProblems.of(found, fields::field);
    }

    /** Returns the reasons why access was not enabled. */
    FormProblems of(Outcome<?> outcome) {
        return RefusalMessages.of(outcome, fields::field);
    }

    /**
     * Returns the form with the current fingerprints, once the page tells the clerk that facts have changed and shows
     * the new ones.
     */
    EnableForm seen(FormProblems problems) {
        return form.mapped(entry -> problems.on(entry.key() + "-shown")
                ? people.option(entry)
                        .map(option -> entry.with("shown", option.fingerprint()))
                        .orElse(entry)
                : entry);
    }
}
