package dev.portalaccess.examples.frontdesk.accounts;

import java.util.ArrayList;
import java.util.List;

/**
 * One try that several limits count. Refused by one of them it costs none at the others, so that whoever knocks at one name
 * does not use up what there is for an address.
 *
 * @param counts by which limits, each with what it counts it for
 */
record LimitedTry(List<Count> counts) {

    /** A limit, and the name or address it counts for. */
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

    /** Takes the try, if each of them has one left. */
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

    /** Gives it back to each. */
    void giveBack() {
        counts.forEach(Count::giveBack);
    }
}
