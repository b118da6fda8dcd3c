package dev.portalaccess.retention;

import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.util.Map;
import java.util.Set;

/**
 * Deletes what is past its term.
 *
 * <p>Safe
 * for use by several threads and on several servers at once.
 *
 * <p>Never deleted: what is live or on hold; a chart's grants in their present version, whether they permit, are held,
 * have ended or were revoked; blocks; holders with a login; and where an audit chain ends.
 *
 * <p>What is deleted is gone for good, by the clock the host gave. A clock that runs ahead makes things look older than
 * they are: each call removes at most so many of each kind then, and it is for the host to see that the time is right
 * before the next one.
 */
public interface Retention {

    /**
     * PA-114: one bounded step. Each kind has its turn: receipts, messages, invitations, registrations, holders, former
     * grants, refusals, audit trail. Nothing that receipts tell of is deleted while receipts are left that are past
     * their term.
     *
     * <p>Before the first entries of a trail go, take a checkpoint of it, see
     * {@link dev.portalaccess.audit.AuditTrails#verify(dev.portalaccess.audit.Checkpoint)}.
     *
     * @param max how many things of each kind at most, 1 or more; each kind is one transaction of the store
     * @return how many were deleted; call again while that {@linkplain PurgeResult#mayBeMore may not be all}
     * @throws dev.portalaccess.spi.storage.AccessStoreException if the store fails: what was deleted before is gone, the rest is
     *     there, and the next call goes on
     */
    PurgeResult runOnce(int max);

    /**
     * What one step has deleted.
     *
     * <p>It holds numbers only.
     *
     * @param counts how many of each kind
     * @param unfinished the kinds that may have more records past their term
     */
    record PurgeResult(Map<Purgeable, Integer> counts, Set<Purgeable> unfinished) {

        /** Keeps copies. */
        public PurgeResult {
            counts = Map.copyOf(counts);
            unfinished = Set.copyOf(unfinished);
        }

        /** How many of that kind. */
        public int count(Purgeable kind) {
            return counts.getOrDefault(kind, 0);
        }

        /** How many in all. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Whether another call may find something to delete. */
        public boolean mayBeMore() {
            return !unfinished.isEmpty();
        }
    }
}
