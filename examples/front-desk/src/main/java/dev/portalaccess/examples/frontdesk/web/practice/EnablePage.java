package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Problems;
import dev.portalaccess.examples.frontdesk.web.practice.EnableSteps.Step;
import dev.portalaccess.model.ChartId;
import io.javalin.config.RoutesConfig;

/** <em>Enable Portal Access</em>: step 1 asks who, step 2 asks what each is to the patient. */
public final class EnablePage implements Pages {

    private final Reception reception;
    private final ResultPage result;

    /** At that reception. */
    public EnablePage(Reception reception) {
        this.reception = reception;
        this.result = new ResultPage(reception, "enabled", "/enabled");
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ChartAddress.ANY + "/enable", reception.to(EnablePage::begin));
        routes.post(ChartAddress.ANY + "/enable", reception.to(this::goOn));
        result.on(routes);
    }

    private static void begin(Turn turn) {
        first(turn, EnableForm.blank(new People(turn).options()));
    }

    private static void first(Turn turn, EnableForm form) {
        new EnableSteps(turn).show(Step.one(form, Problems.NONE));
    }

    /** Each button says where to go; what is typed goes along. */
    private void goOn(Turn turn) {
        EnableForm form = EnableForm.of(turn);
        String go = turn.line("go");
        String whom = go.substring(go.indexOf(':') + 1);
        switch (go.split(":", 2)[0]) {
            case "enable" -> enable(turn, form);
            case "proceed" -> proceed(turn, form);
            case "add" -> first(turn, added(turn, form, whom));
            case "other" -> first(turn, form.isFull() ? form : form.with(Entry.blank(form.free("o"))));
            case "remove" -> first(turn, form.without(whom));
            default -> first(turn, form);
        }
    }

    private static EnableForm added(Turn turn, EnableForm form, String chart) {
        return new People(turn)
                .ofChart(Turn.known(ChartId::new, chart))
                .filter(found -> !form.isFull())
                .map(found -> form.with(EnableForm.filled(form.free("a"), found)))
                .orElse(form);
    }

    private static void proceed(Turn turn, EnableForm form) {
        if (!turn.line("q").equals(turn.line("searched"))) {
            first(turn, form);
            return;
        }
        EnableProblems wrong = new EnableProblems(turn, form);
        Problems problems = wrong.ofFirstStep();
        new EnableSteps(turn)
                .show(problems.any() ? Step.one(wrong.seen(problems), problems) : Step.two(form, Problems.NONE));
    }

    private void enable(Turn turn, EnableForm form) {
        Outcome<Enabled> outcome = turn.portal()
                .enabling()
                .enable(turn.clerk(), form.toCommand(turn.chart().id()));
        if (outcome instanceof Outcome.Done<Enabled> done) {
            result.tell(turn, done, new People(turn).picked(form));
            return;
        }
        EnableProblems wrong = new EnableProblems(turn, form);
        Problems problems = wrong.of(outcome);
        new EnableSteps(turn).show(Step.two(wrong.seen(problems), problems));
    }
}
