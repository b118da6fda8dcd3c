package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.practice.EnableStepPages.Step;
import dev.portalaccess.model.id.ChartId;
import io.javalin.config.RoutesConfig;

/**
 * The page <em>Enable Portal Access</em>: on step 1 the clerk picks the people, on step 2 the relationship of each to
 * the patient.
 */
public final class EnablePage implements PageGroup {

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

    private static void begin(DeskRequest turn) {
        first(turn, EnableForm.blank(new PersonEntries(turn).options()));
    }

    private static void first(DeskRequest turn, EnableForm form) {
        new EnableStepPages(turn).show(Step.one(form, FormProblems.NONE));
    }

    /** Continues with the step that the button names; the typed values travel with it. */
    private void goOn(DeskRequest turn) {
        EnableForm form = EnableForm.of(turn);
        String go = turn.line("go");
        String whom = go.substring(go.indexOf(':') + 1);
        switch (go.split(":", 2)[0]) {
            case "enable" -> enable(turn, form);
            case "proceed" -> proceed(turn, form);
            case "add" -> first(turn, added(turn, form, whom));
            case "other" -> first(turn, form.isFull() ? form : form.with(PersonEntry.blank(form.free("o"))));
            case "remove" -> first(turn, form.without(whom));
            default -> first(turn, form);
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
            first(turn, form);
            return;
        }
        EnableProblems wrong = new EnableProblems(turn, form);
        FormProblems problems = wrong.ofFirstStep();
        new EnableStepPages(turn)
                .show(problems.any() ? Step.one(wrong.seen(problems), problems) : Step.two(form, FormProblems.NONE));
    }

    private void enable(DeskRequest turn, EnableForm form) {
        Outcome<EnablingResult> outcome = turn.portal()
                .enabling()
                .enable(turn.clerk(), form.toCommand(turn.chart().id()));
        if (outcome instanceof Outcome.Done<EnablingResult> done) {
            result.tell(turn, done, new PersonEntries(turn).picked(form));
            return;
        }
        EnableProblems wrong = new EnableProblems(turn, form);
        FormProblems problems = wrong.of(outcome);
        new EnableStepPages(turn).show(Step.two(wrong.seen(problems), problems));
    }
}
