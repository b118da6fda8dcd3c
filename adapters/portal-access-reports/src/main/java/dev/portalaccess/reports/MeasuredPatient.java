package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;

/**
 * One patient in the denominator of one unit.
 *
 * @param unit the clinician, the group or the hospital
 * @param chart the patient's chart
 * @param access whether the patient is in the numerator, too
 */
public record MeasuredPatient(MeasuredUnit unit, ChartId chart, Access access) {

    /** Whether access was offered in time. */
    public enum Access {
        /** It was, for every encounter with the unit. */
        TIMELY,
        /** It was not, for at least one encounter with the unit. */
        MISSED;

        /** Returns the access of two encounters together. */
        Access and(Access other) {
            return this == TIMELY ? other : MISSED;
        }
    }

    public MeasuredPatient {
        requireNonNull(unit, "unit");
        requireNonNull(chart, "chart");
        requireNonNull(access, "access");
    }
}
