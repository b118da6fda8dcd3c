package dev.portalaccess.examples.frontdesk.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many tries in so long a time, for each name or address. A try is taken before anything is checked, and given back if
 * it was a good one, so that being right costs nothing. Beyond the limit everybody waits, also who is right: a tight limit
 * for a name alone would let anybody keep its owner out.
 *
 * <p>In memory, for one process; safe for several threads.
 */
public final class TryLimit {

    private static final int MANY = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final int tries;
    private final Duration time;
    private final InstantSource clock;

    private record Window(Instant until, int taken) {}

    /** At most that many within that time. */
    public TryLimit(int tries, Duration time, InstantSource clock) {
        this.tries = tries;
        this.time = time;
        this.clock = clock;
    }

    /** Takes a try, if there is one left. */
    public boolean take(String key) {
        Instant now = clock.instant();
        if (windows.size() > MANY) {
            windows.values().removeIf(window -> !now.isBefore(window.until()));
        }
        return windows.merge(key, new Window(now.plus(time), 1), (old, first) -> next(old, first, now))
                        .taken()
                <= tries;
    }

    /** Gives a try back. */
    public void giveBack(String key) {
        windows.computeIfPresent(
                key, (same, window) -> window.taken() <= 1 ? null : new Window(window.until(), window.taken() - 1));
    }

    /** Gives all of them back. */
    public void forget(String key) {
        windows.remove(key);
    }

    /** Stops counting at one above the limit, so that waiting is all that is needed. */
    private Window next(Window old, Window first, Instant now) {
        if (!now.isBefore(old.until())) {
            return first;
        }
        return new Window(old.until(), Math.min(old.taken(), tries) + 1);
    }
}
