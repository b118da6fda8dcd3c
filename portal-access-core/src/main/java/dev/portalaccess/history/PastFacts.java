package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import java.util.Optional;

/**
 * What the host knows of a patient and a chart as they were at an instant of the past. The library keeps none of it.
 *
 * @param status the status of the chart; empty if the host does not know what it was
 */
public record PastFacts(Optional<ChartStatus> status) {

    public PastFacts {
        requireNonNull(status, "status");
    }

    /** Returns no facts: the host does not know any more what they were. */
    public static PastFacts unknown() {
        return new PastFacts(Optional.empty());
    }

    /** Returns the facts of a chart as the host knows it to have been. */
    public static PastFacts of(Chart chart) {
        return new PastFacts(Optional.of(chart.status()));
    }
}
