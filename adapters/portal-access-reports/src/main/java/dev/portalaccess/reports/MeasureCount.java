package dev.portalaccess.reports;

/**
 * The figures of one unit.
 *
 * @param numerator the patients who were offered access in time
 * @param denominator the patients who were seen
 */
public record MeasureCount(long numerator, long denominator) {

    /** Rejects a numerator that is negative or above the denominator. */
    public MeasureCount {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("the numerator must lie between 0 and the denominator");
        }
    }

    /** Returns these figures with one more patient. */
    MeasureCount with(MeasuredPatient.Access access) {
        return new MeasureCount(numerator + (access == MeasuredPatient.Access.TIMELY ? 1 : 0), denominator + 1);
    }
}
