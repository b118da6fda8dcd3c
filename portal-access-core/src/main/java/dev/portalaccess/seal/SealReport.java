package dev.portalaccess.seal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The result of a check of seals.
 *
 * @param checked the number of records that were checked; a chart counts as one, with all its grants. A walk over the
 *     practice counts each entry of the practice's own audit chain as one
 * @param sealed the number of records that were sealed
 * @param unknown the number of grants that the audit trail of their charts does not state, because the entries were
 *     purged or are of an earlier version: whether they were edited past the library is not known from the trail
 * @param older the number of records that were right, but under a key that is no longer the current one; once a walk of
 *     {@link RecordSeals#verify} over the practice has found none, that key may go
 * @param broken the records that are not as the library wrote them
 * @param next the place where the check continues; empty if nothing is left
 */
public record SealReport(
        int checked, int sealed, int unknown, int older, List<BrokenSeal> broken, Optional<SealPlace> next) {

    public SealReport {
        broken = List.copyOf(broken);
        requireNonNull(next, "next");
    }

    /** Reports whether every record that was checked is as the library wrote it. */
    public boolean isIntact() {
        return broken.isEmpty();
    }
}
