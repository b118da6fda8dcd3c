package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * What the host's EHR says of a chart, at the moment it is asked.
 *
 * @param practice whose chart
 * @param id the chart
 * @param patient the patient; {@link Person#chart()} is this chart
 * @param status whether it is in use
 * @param mergedInto where it went, if it was merged
 * @param guarantor who pays, if somebody is named; may be the patient
 * @param associations the charts that the host links to it, at most 1,000
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

    /** The patient's own chart is this one. */
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

    /** A chart in use, without guarantor or associations. */
    public static Chart open(PracticeId practice, Person patient) {
        ChartId id = patient.chart().orElseThrow(() -> new IllegalArgumentException("patient names no chart"));
        return new Chart(practice, id, patient, ChartStatus.OPEN, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same chart with that guarantor. */
    public Chart withGuarantor(Guarantor other) {
        return new Chart(practice, id, patient, status, mergedInto, Optional.of(other), associations);
    }

    /** The same chart with those associations. */
    public Chart withAssociations(List<ChartAssociation> others) {
        return new Chart(practice, id, patient, status, mergedInto, guarantor, others);
    }

    /** The same chart in another status. */
    public Chart withStatus(ChartStatus other) {
        return new Chart(practice, id, patient, other, mergedInto, guarantor, associations);
    }

    /** Whether it is in use. */
    public boolean isOpen() {
        return status == ChartStatus.OPEN;
    }
}
