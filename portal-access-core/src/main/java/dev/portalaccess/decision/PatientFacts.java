package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import java.util.Optional;

/**
 * What the host says about a chart as far as a decision depends on it.
 *
 * @param chart the chart
 * @param status its status
 * @param born the patient's birth date; empty if it is not known, and then every age counts (PA-096)
 */
public record PatientFacts(ChartId chart, ChartStatus status, Optional<BirthDate> born) {

    public PatientFacts {
        requireNonNull(chart, "chart");
        requireNonNull(status, "status");
        requireNonNull(born, "born");
    }

    /** Returns the facts of a chart. */
    public static PatientFacts of(Chart chart) {
        return new PatientFacts(chart.id(), chart.status(), chart.patient().bornOn());
    }
}
