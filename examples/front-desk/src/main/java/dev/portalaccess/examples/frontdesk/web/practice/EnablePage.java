package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.practice.EnableStepPages.Step;
import dev.portalaccess.model.id.ChartId;
import io.javalin.config.RoutesConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page <em>Enable Portal Access</em>: on step 1 the clerk picks the people, on step 2 the relationship of each to
 * the patient.
 */
public final class EnablePage implements PageGroup {

    private static final String STEP = "step";
    private static final String FIRST = "1";
    private static final String SECOND = "2";

    private final DeskPages reception;
    private final ResultPage result;

    /** Creates the page at the desk. */
    public EnablePage(DeskPages reception) {
        this.reception = reception;
        this.result = new ResultPage(reception, "enabled", "/enabled");
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ChartAddress.ANY + "/enable", reception.to(EnablePage::begin));
        routes.post(ChartAddress.ANY + "/enable", reception.to(this::goOn));
        result.on(routes);
    }

    /** Shows the step that the form was at, or the first one of a new form. */
    private static void begin(DeskRequest turn) {
        EnableStepPages pages = new EnableStepPages(turn);
        if (turn.line(STEP).isEmpty()) {
            AccessOptions options = new PersonEntries(turn).options();
            pages.show(Step.one(EnableForm.blank(options), FormProblems.NONE));
            return;
        }
        EnableForm form = EnableForm.of(turn);
        FormProblems problems = KeptForm.problems(turn.context());
        pages.show(turn.line(STEP).equals(SECOND) ? Step.two(form, problems) : Step.one(form, problems));
    }

    private static void first(DeskRequest turn, EnableForm form, FormProblems problems) {
        leadTo(turn, FIRST, form, problems);
    }

    private static void second(DeskRequest turn, EnableForm form, FormProblems problems) {
        leadTo(turn, SECOND, form, problems);
    }

    /** Redirects to a step with everything that was typed on both. */
    private static void leadTo(DeskRequest turn, String step, EnableForm form, FormProblems problems) {
        Map<String, List<String>> fields = new HashMap<>(form.fields());
        WaivedFinding.typed(turn).forEach((field, words) -> fields.put(field, List.of(words)));
        String q = turn.line("go").startsWith("add") ? "" : turn.line("q");
        fields.put("q", List.of(q));
        fields.put(STEP, List.of(step));
        turn.again(ChartPage.address(turn) + "/enable", fields, problems);
    }

    /** Continues with the step that the button names; the typed values travel with it. */
    private void goOn(DeskRequest turn) {
        EnableForm form = EnableForm.of(turn);
        String go = turn.line("go");
        String whom = go.substring(go.indexOf(':') + 1);
        switch (go.split(":", 2)[0]) {
            case "enable" -> enable(turn, form);
            case "proceed" -> proceed(turn, form);
            case "add" -> first(turn, added(turn, form, whom), FormProblems.NONE);
            case "other" ->
                first(turn, form.isFull() ? form : form.with(PersonEntry.blank(form.free("o"))), FormProblems.NONE);
            case "remove" -> first(turn, form.without(whom), FormProblems.NONE);
            default -> first(turn, form, FormProblems.NONE);
        }
    }

    private static EnableForm added(DeskRequest turn, EnableForm form, String chart) {
        return new PersonEntries(turn)
                .ofChart(DeskRequest.known(ChartId::new, chart))
                .filter(found -> !form.isFull())
                .map(found -> form.with(EnableForm.filled(form.free("a"), found)))
                .orElse(form);
    }

    private static void proceed(DeskRequest turn, EnableForm form) {
        if (!turn.line("q").equals(turn.line("searched"))) {
            first(turn, form, FormProblems.NONE);
            return;
        }
        EnableProblems wrong = new EnableProblems(turn, form);
        FormProblems problems = wrong.ofFirstStep();
        if (problems.any()) {
            first(turn, wrong.seen(problems), problems);
        } else {
            second(turn, form, FormProblems.NONE);
        }
    }

    /** Gives the command, unless there is a warning that the clerk has not seen. */
    private void enable(DeskRequest turn, EnableForm form) {
        EnableWarnings warnings = EnableWarnings.of(turn, form);
        if (!warnings.areSeen(turn)) {
            second(turn, form, warnings.problems());
            return;
        }
        Outcome<EnablingResult> outcome = turn.portal()
                .enabling()
                .enable(turn.clerk(), form.toCommand(turn.chart().id()));
        if (outcome instanceof Outcome.Done<EnablingResult> done) {
            result.tell(turn, done, new PersonEntries(turn).picked(form));
            return;
        }
        EnableProblems wrong = new EnableProblems(turn, form);
        FormProblems problems = wrong.of(outcome);
        second(turn, wrong.seen(problems), problems);
    }
}
