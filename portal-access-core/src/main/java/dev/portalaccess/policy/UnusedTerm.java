package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;

/**
 * When access counts as unused, and what becomes of it (PA-076).
 *
 * @param term how long it was not used, 1 day to 100 years
 * @param reportedSince the first day, in UTC, when the host reported each use; nothing is held or ended before the
 *     term has passed since
 * @param action what becomes of it
 */
public record UnusedTerm(Period term, LocalDate reportedSince, Action action) {

    /**
     * Five years: NHS England has proxy access that was not used for so long removed. No policy has a term unless it
     * names one.
     */
    public static final Period NHS_ENGLAND = Period.ofYears(5);

    /** What becomes of unused access. */
    public enum Action {
        /** Staff see it on a list. */
        LIST,
        /** A run of the host's holds it; staff can release it. */
        HOLD,
        /** A run of the host's takes it back for good. */
        END
    }

    /** Rejects a missing part; the bounds are checked together with the rest of the policy. */
    public UnusedTerm {
        requireNonNull(term, "term");
        requireNonNull(reportedSince, "reportedSince");
        requireNonNull(action, "action");
    }
}
