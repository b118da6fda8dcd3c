package dev.portalaccess.retention;

import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.util.Map;
import java.util.Set;

/**
 * Deletes records past their retention term.
 *
 * <p>Thread-safe, and safe on several servers at once.
 *
 * <p>The following are never deleted: live and held records; the present version of a chart's grants, whether they
 * permit, are held, have ended or were revoked; blocks; holders with an account; and the recorded end of an audit
 * chain.
 *
 * <p>Deletion is permanent and uses the host's clock. If that clock runs ahead, records are deleted too early. The
 * limit of each call bounds the damage; the host checks that the time is right before the next call.
 */
public interface Retention {

    /**
     * Performs one bounded step (PA-114). Handles each kind in turn: receipts, messages, invitations, registrations,
     * holders, former grants, marks of use, refusals, audit trail. No record that receipts refer to is deleted while receipts past
     * their term are left.
     *
     * <p>Before the first entries of a trail are deleted, take a checkpoint of it, see {@link
     * dev.portalaccess.audit.AuditTrails#verify(dev.portalaccess.command.Caller, dev.portalaccess.audit.Checkpoint)}.
     *
     * @param max the maximum number of records of each kind, 1 or more; each kind is one transaction of the store
     * @return the numbers of deleted records; call again while there {@linkplain PurgeResult#mayBeMore may be more}
     * @throws dev.portalaccess.spi.storage.AccessStoreException if the store fails: earlier deletions stand, the other
     *     records remain, and the next call continues
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

        /** Reports whether another call may find something to delete. */
        public boolean mayBeMore() {
            return !unfinished.isEmpty();
        }
    }
}
