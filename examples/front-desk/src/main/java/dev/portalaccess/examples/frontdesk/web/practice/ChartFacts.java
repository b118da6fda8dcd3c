package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.Charts;
import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Facts;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Link;
import dev.portalaccess.model.Association;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import java.time.Instant;

/** Tells the facts of a chart. */
final class ChartFacts {

    private final Charts charts;
    private final Tongue tongue;

    ChartFacts(Turn turn) {
        this.charts = turn.ehr().charts();
        this.tongue = turn.tongue();
    }

    Facts of(Chart chart, Instant at) {
        Person patient = chart.patient();
        return new Facts(
                chart.id().value(),
                Tongue.name(patient.name()),
                tongue.born(patient.bornOn(), at),
                patient.email().map(EmailAddress::value).orElse(""),
                chart.guarantor().map(this::guarantor).orElse(""),
                chart.associations().stream().map(one -> link(chart, one)).toList(),
                chart.isOpen() ? "" : tongue.say("chart.status." + chart.status()));
    }

    private String guarantor(Guarantor guarantor) {
        return tongue.say(
                "chart.named", Tongue.name(guarantor.person().name()), tongue.relationship(guarantor.relationship()));
    }

    private Link link(Chart chart, Association association) {
        return new Link(
                association.chart().value(),
                name(chart, association.chart()),
                tongue.relationship(association.relationship()));
    }

    /** The patient of another chart of the same practice; its number if there is none. */
    String name(Chart chart, ChartId other) {
        return charts.chart(chart.practice(), other)
                .map(found -> Tongue.name(found.patient().name()))
                .orElse(other.value());
    }
}
