package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.LegalBasis;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows one of the two steps of <em>Enable Portal Access</em>. */
final class EnableSteps {

    private static final List<LegalBasis> BASES = Arrays.stream(LegalBasis.values())
            .filter(basis -> basis != LegalBasis.SELF)
            .toList();

    private final Reception reception;
    private final People people;

    EnableSteps(Reception reception, People people) {
        this.reception = reception;
        this.people = people;
    }

    /**
     * A step, to be shown.
     *
     * @param template which of the two
     * @param form what is typed
     * @param errors what is wrong with it
     */
    record Step(String template, EnableForm form, Errors errors) {
        static Step one(EnableForm form, Errors errors) {
            return new Step("enable-who", form, errors);
        }

        static Step two(EnableForm form, Errors errors) {
            return new Step("enable-relationship", form, errors);
        }
    }

    void show(Context context, Step step) {
        Tongue tongue = reception.tongue(context);
        Map<String, Object> model = new HashMap<>(chart(context, tongue));
        String q = Reception.typed(context, "go").startsWith("add") ? "" : Reception.typed(context, "q");
        model.put("q", q);
        model.put("found", people.found(q));
        model.put("people", people.all(step.form(), step.errors()));
        model.put("relationships", Relationships.groups(tongue));
        model.put("bases", BASES);
        model.put("request", reception.requestName(context));
        model.put("errors", step.errors());
        model.put("words", Waiving.words(context));
        reception.show(context, step.template(), model);
    }

    private Map<String, Object> chart(Context context, Tongue tongue) {
        Chart chart = reception.chart(context);
        AccessOptions options = people.options();
        return Map.of(
                "chart", chart.id().value(),
                "name", Tongue.name(chart.patient().name()),
                "open", options.isOpen(),
                "guarantor", options.guarantor().isPresent(),
                "payerNamed", chart.guarantor().isPresent(),
                "notes",
                        options.findings().stream()
                                .map(one -> one.message(tongue.language()))
                                .toList());
    }
}
