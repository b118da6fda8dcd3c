package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.finding.Finding;
import java.util.List;

/** What the library finds wrong with the form of <em>Enable Portal Access</em>, beside its fields and with names. */
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

    /** What is found already, as far as it concerns step 1. */
    FormProblems ofFirstStep() {
        List<Finding> found = turn
                .portal()
                .enabling()
                .check(turn.clerk(), form.toCommand(turn.chart().id()))
                .stream()
                .filter(EnableFields::keepOnFirst)
                .toList();
        return named(FormProblems.of(found, turn.language(), fields::field));
    }

    /** Why nobody was enabled. */
    FormProblems of(Outcome<?> outcome) {
        return named(RefusalMessages.of(turn, outcome, fields::field));
    }

    private FormProblems named(FormProblems problems) {
        return problems.about(field -> people.name(form, field));
    }

    /** Once the clerk is told that facts have changed, and sees the new ones, the form stands for those. */
    EnableForm seen(FormProblems problems) {
        return form.mapped(entry -> problems.on(entry.key() + "-shown")
                ? people.option(entry)
                        .map(option -> entry.with("shown", option.fingerprint()))
                        .orElse(entry)
                : entry);
    }
}
