package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import java.time.Instant;

/**
 * An encounter that the host reports for a measure.
 *
 * @param chart the patient's chart, under the id that the chart has now
 * @param kind the kind of encounter
 * @param unit the clinician or the hospital that saw the patient
 * @param at the instant of the visit or of the discharge, which decides whether it lies in the period
 * @param availableAt the instant when the information of the encounter became available to the unit
 */
public record ReportedEncounter(ChartId chart, EncounterKind kind, MeasuredUnit unit, Instant at, Instant availableAt) {

    public ReportedEncounter {
        requireNonNull(chart, "chart");
        requireNonNull(kind, "kind");
        requireNonNull(unit, "unit");
        requireNonNull(at, "at");
        requireNonNull(availableAt, "availableAt");
    }
}
