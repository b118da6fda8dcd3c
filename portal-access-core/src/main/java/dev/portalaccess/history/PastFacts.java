package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import java.util.Optional;

/**
 * What the host knows of a patient and a chart as they were at an instant of the past. The library keeps none of it.
 *
 * @param status the status of the chart; empty if the host does not know what it was
 * @param hasBirthDate whether the host knows what its chart said of the birth date
 * @param born the birth date in the chart; empty if the chart had none, or the host does not know
 */
public record PastFacts(Optional<ChartStatus> status, boolean hasBirthDate, Optional<BirthDate> born) {

    public PastFacts {
        requireNonNull(status, "status");
        requireNonNull(born, "born");
    }

    /** Returns no facts: the host does not know any more what they were. */
    public static PastFacts unknown() {
        return new PastFacts(Optional.empty(), false, Optional.empty());
    }

    /** Returns the facts of a chart as the host knows it to have been. */
    public static PastFacts of(Chart chart) {
        return unknown().in(chart.status()).born(chart.patient().bornOn());
    }

    /** Returns the same facts with the status of the chart. */
    public PastFacts in(ChartStatus known) {
        return new PastFacts(Optional.of(known), hasBirthDate, born);
    }

    /** Returns the same facts with the birth date in the chart; empty if it said nothing. */
    public PastFacts born(Optional<BirthDate> date) {
        return new PastFacts(status, true, date);
    }
}
