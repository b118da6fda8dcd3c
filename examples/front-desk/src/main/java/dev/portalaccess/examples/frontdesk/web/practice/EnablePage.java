package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.practice.EnableSteps.Step;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.ChartId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** <em>Enable Portal Access</em>: step 1 asks who, step 2 asks what each is to the patient. */
public final class EnablePage implements Pages {

    private static final int UNPROCESSABLE = 422;

    private final Reception reception;
    private final ResultPage result;

    /** At that reception. */
    public EnablePage(Reception reception) {
        this.reception = reception;
        this.result = new ResultPage(reception, "enabled");
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/desk/charts/{id}/enable", this::begin);
        routes.post("/desk/charts/{id}/enable", this::goOn);
    }

    private void begin(Context context) {
        show(context, Step.one(EnableForm.blank(people(context).options()), Errors.NONE));
    }

    /** Each button says where to go; what is typed goes along. */
    private void goOn(Context context) {
        EnableForm form = EnableForm.of(context);
        String go = Reception.typed(context, "go");
        String whom = go.substring(go.indexOf(':') + 1);
        switch (go.split(":", 2)[0]) {
            case "enable" -> enable(context, form);
            case "proceed" -> proceed(context, form);
            case "add" -> show(context, Step.one(added(context, form, whom), Errors.NONE));
            case "other" ->
                show(context, Step.one(form.isFull() ? form : form.with(Entry.blank(form.free("o"))), Errors.NONE));
            case "remove" -> show(context, Step.one(form.without(whom), Errors.NONE));
            default -> show(context, Step.one(form, Errors.NONE));
        }
    }

    private EnableForm added(Context context, EnableForm form, String chart) {
        return people(context)
                .ofChart(Reception.known(ChartId::new, chart))
                .filter(found -> !form.isFull())
                .map(found -> form.with(EnableForm.filled(form.free("a"), found)))
                .orElse(form);
    }

    private void proceed(Context context, EnableForm form) {
        boolean searches = !Reception.typed(context, "q").equals(Reception.typed(context, "searched"));
        Errors errors = searches ? Errors.NONE : errors(context, form, first(context, form));
        if (errors.any()) {
            context.status(UNPROCESSABLE);
        }
        show(
                context,
                searches || errors.any() ? Step.one(seen(context, form, errors), errors) : Step.two(form, Errors.NONE));
    }

    /** What the library finds already, as far as it concerns step 1. */
    private List<Finding> first(Context context, EnableForm form) {
        return reception
                .portal()
                .enabling()
                .check(
                        reception.caller(context),
                        form.toCommand(reception.chart(context).id()))
                .stream()
                .filter(EnableFields::keepOnFirst)
                .toList();
    }

    private void enable(Context context, EnableForm form) {
        Outcome<Enabled> outcome = reception
                .portal()
                .enabling()
                .enable(
                        Waiving.by(reception.caller(context), context),
                        form.toCommand(reception.chart(context).id()));
        if (outcome instanceof Outcome.Done<Enabled> done) {
            result.show(
                    context,
                    done,
                    people(context).all(form, Errors.NONE).stream()
                            .filter(EnableView.Person::picked)
                            .map(EnableView.Person::name)
                            .toList());
            return;
        }
        context.status(UNPROCESSABLE);
        Errors errors = outcome instanceof Outcome.Refused<Enabled> refused
                ? errors(context, form, refused.findings())
                : Errors.on(EnableFields.FORM, reception.tongue(context).say("desk.changed-meanwhile"));
        show(context, Step.two(seen(context, form, errors), errors));
    }

    /** Once the clerk is told that facts have changed, and sees the new ones, the form stands for those. */
    private EnableForm seen(Context context, EnableForm form, Errors errors) {
        People people = people(context);
        return form.mapped(entry -> errors.has(entry.key() + "-shown")
                ? people.option(entry)
                        .map(option -> entry.with("shown", option.fingerprint()))
                        .orElse(entry)
                : entry);
    }

    private Errors errors(Context context, EnableForm form, List<Finding> findings) {
        EnableFields fields = new EnableFields(form);
        People people = people(context);
        return Errors.of(findings, reception.tongue(context).language(), fields::field)
                .about(field -> people.name(form, field));
    }

    private People people(Context context) {
        return new People(
                reception, reception.tongue(context), reception.chart(context).id());
    }

    private void show(Context context, Step step) {
        new EnableSteps(reception, people(context)).show(context, step);
    }
}
