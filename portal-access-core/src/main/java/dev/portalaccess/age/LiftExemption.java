package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.ChartId;
import jakarta.validation.Valid;

/**
 * The command that lifts one statement about a patient, and no other.
 *
 * @param chart the patient's chart
 * @param id the id of the statement
 * @param reason why it is lifted
 */
public record LiftExemption(ChartId chart, String id, @Valid ReasonInput reason) {

    public LiftExemption {
        requireNonNull(chart, "chart");
        requireNonNull(id, "id");
        requireNonNull(reason, "reason");
    }

    /** Returns a command that lifts what was stated. */
    public static LiftExemption of(PlacedExemption placed, ReasonInput reason) {
        return new LiftExemption(placed.chart(), placed.id(), reason);
    }
}
