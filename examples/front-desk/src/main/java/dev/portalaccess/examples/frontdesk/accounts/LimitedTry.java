package dev.portalaccess.examples.frontdesk.accounts;

import java.util.ArrayList;
import java.util.List;

/**
 * One attempt that several limits count. If one limit refuses the attempt, the others do not count it. Repeated
 * attempts on one name therefore do not use up the limit of an address.
 *
 * @param counts the limits, each with the key that it counts
 */
record LimitedTry(List<Count> counts) {

    /** A limit, and the name or address that it counts. */
    record Count(TryLimit limit, String key) {

        private boolean take() {
            return limit.take(key);
        }

        private void giveBack() {
            limit.giveBack(key);
        }
    }

    LimitedTry {
        counts = List.copyOf(counts);
    }

    /** Takes the attempt from every limit, or from none if one of them has no attempt left. */
    boolean take() {
        List<Count> taken = new ArrayList<>();
        for (Count count : counts) {
            if (!count.take()) {
                taken.forEach(Count::giveBack);
                return false;
            }
            taken.add(count);
        }
        return true;
    }

    /** Gives the attempt back to every limit. */
    void giveBack() {
        counts.forEach(Count::giveBack);
    }
}
