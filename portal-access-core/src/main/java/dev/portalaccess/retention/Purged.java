package dev.portalaccess.retention;

import dev.portalaccess.spi.AccessQueries.Purgeable;
import java.util.Map;
import java.util.Set;

/**
 * What one step has deleted.
 *
 * <p>Public because it is the answer to {@link Retention#runOnce}. It holds numbers only.
 *
 * @param counts how many of each kind
 * @param unfinished the kinds of which more may be left that is past its term
 */
public record Purged(Map<Purgeable, Integer> counts, Set<Purgeable> unfinished) {

    /** Keeps copies. */
    public Purged {
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
