package dev.portalaccess.retention;

import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.util.Map;
import java.util.Set;

/**
 * What one step has deleted.
 *
 * <p>It holds numbers only.
 *
 * @param counts how many of each kind
 * @param unfinished the kinds of which more may be left that is past its term
 */
public record PurgeResult(Map<Purgeable, Integer> counts, Set<Purgeable> unfinished) {

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
