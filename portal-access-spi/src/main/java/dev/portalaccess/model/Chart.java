package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * A chart as the host's EHR reports it at the moment of the call.
 *
 * @param practice the practice that has the chart
 * @param id the chart
 * @param patient the patient; {@link Person#chart()} is this chart
 * @param status the status, which says whether the chart is in use
 * @param mergedInto the chart that this one was merged into, if it was merged
 * @param guarantor the person who pays, if the host names one; may be the patient
 * @param associations the charts that the host links to this one, at most 1,000
 */
public record Chart(
        PracticeId practice,
        ChartId id,
        Person patient,
        ChartStatus status,
        Optional<ChartId> mergedInto,
        Optional<Guarantor> guarantor,
        List<ChartAssociation> associations) {

    private static final int MOST_ASSOCIATIONS = 1_000;

    /** Rejects a patient whose own chart is another one, and more than 1,000 associations. */
    public Chart {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(patient, "patient");
        requireNonNull(status, "status");
        requireNonNull(mergedInto, "mergedInto");
        requireNonNull(guarantor, "guarantor");
        associations = List.copyOf(associations);
        if (!patient.chart().equals(Optional.of(id))) {
            throw new IllegalArgumentException("patient must be the person of this chart");
        }
        if (associations.size() > MOST_ASSOCIATIONS) {
            throw new IllegalArgumentException("a chart has at most 1,000 associations");
        }
    }

    /** Returns a chart in use, without guarantor or associations. */
    public static Chart open(PracticeId practice, Person patient) {
        ChartId id = patient.chart().orElseThrow(() -> new IllegalArgumentException("patient names no chart"));
        return new Chart(practice, id, patient, ChartStatus.OPEN, Optional.empty(), Optional.empty(), List.of());
    }

    /** Returns the same chart with the guarantor. */
    public Chart withGuarantor(Guarantor other) {
        return new Chart(practice, id, patient, status, mergedInto, Optional.of(other), associations);
    }

    /** Returns the same chart with the associations. */
    public Chart withAssociations(List<ChartAssociation> others) {
        return new Chart(practice, id, patient, status, mergedInto, guarantor, others);
    }

    /** Returns the same chart in another status. */
    public Chart withStatus(ChartStatus other) {
        return new Chart(practice, id, patient, other, mergedInto, guarantor, associations);
    }

    /** Reports whether the chart is in use. */
    public boolean isOpen() {
        return status == ChartStatus.OPEN;
    }
}
