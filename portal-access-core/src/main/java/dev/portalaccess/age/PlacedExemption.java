package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;

/**
 * The answer to a command that has set or lifted a statement about a patient.
 *
 * @param chart the patient's chart
 * @param id the id of the statement
 */
public record PlacedExemption(ChartId chart, String id) {

    public PlacedExemption {
        requireNonNull(chart, "chart");
        requireNonNull(id, "id");
    }
}
