package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.EhrCharts;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Facts;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Link;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The facts of a chart, as the page shows them. */
final class ChartFacts {

    private final EhrCharts charts;
    private final VisitorLanguage tongue;

    ChartFacts(DeskRequest turn) {
        this.charts = turn.ehr().charts();
        this.tongue = turn.tongue();
    }

    Facts of(Chart chart, Instant at) {
        Person patient = chart.patient();
        return new Facts(
                chart.id().value(),
                VisitorLanguage.name(patient.name()),
                tongue.born(patient.bornOn(), at),
                patient.email().map(EmailAddress::value).orElse(""),
                guarantors(chart, at),
                chart.associations().stream().map(one -> link(chart, one)).toList(),
                chart.isOpen() ? "" : tongue.say("chart.status." + chart.status()));
    }

    private String guarantors(Chart chart, Instant at) {
        return chart.guarantorsOn(LocalDate.ofInstant(at, tongue.zone())).stream()
                .map(this::guarantor)
                .collect(Collectors.joining(" · "));
    }

    private String guarantor(Guarantor guarantor) {
        return guarantor
                .person()
                .map(person -> tongue.say(
                        "chart.named",
                        VisitorLanguage.name(person.name()),
                        tongue.relationship(guarantor.relationship())))
                .orElseGet(() -> guarantor.organization().orElse(""));
    }

    private Link link(Chart chart, ChartAssociation association) {
        return new Link(
                association.chart().value(),
                name(chart, association.chart()),
                tongue.relationship(association.relationship()));
    }

    /**
     * Returns the name of another chart's patient in the same practice, or the chart's number if there is no such
     * chart.
     */
    String name(Chart chart, ChartId other) {
        return charts.chart(chart.practice(), other)
                .map(found -> VisitorLanguage.name(found.patient().name()))
                .orElse(other.value());
    }
}
