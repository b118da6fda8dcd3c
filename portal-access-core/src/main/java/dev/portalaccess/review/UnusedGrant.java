package dev.portalaccess.review;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.ChartHolders;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A grant in force that was not used for the term of the policy, as far as the host has reported use (PA-076).
 *
 * @param entry the grant and its holder
 * @param lastUse the last day of use that is recorded, in UTC; empty if none is, so that the term counts from when the
 *     grant came into force or was confirmed
 * @param doubts why the grant may have been used all the same; only grants without one are settled
 */
public record UnusedGrant(ChartHolders.Entry entry, Optional<LocalDate> lastUse, Set<Doubt> doubts) {

    /** The reasons why it is not known whether a grant was used. */
    public enum Doubt {
        /** The host has not reported use for the whole term yet. */
        REPORTED_LATER,
        /** The practice's data was restored from a backup during the term, so that later marks are lost. */
        BACKUP_RESTORED,
        /** A block, a freeze or the patient's age kept the person out during the term. */
        KEPT_OUT,
        /** The grant was taken over from another portal, and was not used since. */
        IMPORTED
    }

    /** Copies the doubts. */
    public UnusedGrant {
        requireNonNull(entry, "entry");
        requireNonNull(lastUse, "lastUse");
        doubts = Set.copyOf(doubts);
    }
}
