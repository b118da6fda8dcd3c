package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.util.Optional;

/**
 * Something about a patient's age that staff may have to do with (PA-092, PA-096): what a birthday changes, or what is
 * to be looked at.
 *
 * @param chart the patient's chart
 * @param kind what changes, or is to be done
 * @param at the instant of the change, or the beginning of the day of review; empty if it has no time
 * @param grant the grant that changes, as the age leaves it from then on; empty if none does
 * @param exemption the statement that is to be reviewed; empty if none is
 */
public record AgeChange(
        ChartId chart,
        Kind kind,
        Optional<Instant> at,
        Optional<LimitedGrant> grant,
        Optional<AgeExemption> exemption) {

    /** What changes, or is to be done. */
    public enum Kind {
        /** A grant permits less from then on, or as much on an obligation more. */
        NARROWED,
        /** A grant permits nothing from then on, until staff have confirmed it. */
        HELD,
        /** A grant permits nothing from then on. */
        ENDED,
        /** A grant permits more from then on, or as much on fewer obligations. */
        WIDENED,
        /** Staff are to review a grant from then on; it stays as it is. */
        REVIEW,
        /** The patient can have an account of their own from then on, and has none. */
        OWN_ACCOUNT,
        /** The birth date is not known to the day, so that the narrowest possible scope counts. */
        BIRTH_DATE_UNKNOWN,
        /** A statement about the patient is to be reviewed. */
        EXEMPTION_REVIEW,
        /** The chart's record cannot be read. */
        UNREADABLE
    }

    public AgeChange {
        requireNonNull(chart, "chart");
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(grant, "grant");
        requireNonNull(exemption, "exemption");
    }

    /** Returns an entry about the chart alone. */
    public static AgeChange of(ChartId chart, Kind kind) {
        return new AgeChange(chart, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a copy with that instant. */
    public AgeChange at(Instant instant) {
        return new AgeChange(chart, kind, Optional.of(instant), grant, exemption);
    }

    /** Returns a copy about that grant. */
    public AgeChange of(LimitedGrant changed) {
        return new AgeChange(chart, kind, at, Optional.of(changed), exemption);
    }

    /** Returns a copy about that statement. */
    public AgeChange of(AgeExemption reviewed) {
        return new AgeChange(chart, kind, at, grant, Optional.of(reviewed));
    }
}
