package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.LegalBasis;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of the two steps of <em>Enable Portal Access</em>. */
final class EnableStepPages {

    private static final List<LegalBasis> BASES = Arrays.stream(LegalBasis.values())
            .filter(basis -> basis != LegalBasis.SELF)
            .toList();

    private final DeskRequest turn;
    private final PersonEntries people;

    EnableStepPages(DeskRequest turn) {
        this.turn = turn;
        this.people = new PersonEntries(turn);
    }

    /**
     * A step to show.
     *
     * @param template the template of the step
     * @param form the values typed so far
     * @param problems the problems in the form
     */
    record Step(String template, EnableForm form, FormProblems problems) {
        private static final String LAST = "enable-relationship";

        /** Reports whether the form is sent from this step. */
        boolean isLast() {
            return template.equals(LAST);
        }

        static Step one(EnableForm form, FormProblems problems) {
            return new Step("enable-who", form, problems);
        }

        static Step two(EnableForm form, FormProblems problems) {
            return new Step(LAST, form, problems);
        }
    }

    void show(Step step) {
        Map<String, Object> model = new HashMap<>(chart());
        String q = turn.line("q");
        EnableWarnings warnings = warnings(step);
        model.put("problems", step.problems().in(turn.tongue(), field -> people.name(step.form(), field)));
        model.put("warned", warnings.marks());
        model.put("warnings", warnings.about(turn, ""));
        model.put("q", q);
        model.put("found", people.found(q));
        model.put("people", people.all(step.form(), step.problems(), key -> warnings.about(turn, key)));
        model.put("relationships", RelationshipChoices.groups(turn.tongue()));
        model.put("bases", BASES);
        model.put("languages", MessageLanguages.of(turn));
        turn.show(step.template(), turn.filled(List.of()), model);
    }

    /** Returns the warnings that the second step shows, before anything is sent. */
    private EnableWarnings warnings(Step step) {
        return step.isLast()
                ? EnableWarnings.of(turn, step.form())
                : new EnableWarnings(List.of(), new EnableFields(step.form()));
    }

    private Map<String, Object> chart() {
        Chart chart = turn.chart();
        AccessOptions options = people.options();
        return Map.of(
                "chart", chart.id().value(),
                "name", VisitorLanguage.name(chart.patient().name()),
                "open", options.isOpen(),
                "guarantor", !options.guarantors().isEmpty(),
                "whyNone", "enable.guarantor." + whyNoGuarantor(chart, options),
                "notes",
                        options.findings().stream()
                                .map(one -> one.message(turn.language()))
                                .toList());
    }

    private static String whyNoGuarantor(Chart chart, AccessOptions options) {
        if (!options.organizations().isEmpty()) {
            return "organization";
        }
        return chart.guarantorPeople().isEmpty() ? "none" : "same";
    }
}
