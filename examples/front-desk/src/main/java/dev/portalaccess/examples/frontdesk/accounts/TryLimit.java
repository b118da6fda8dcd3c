package dev.portalaccess.examples.frontdesk.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A limit on the number of attempts per name or address within a time window. The caller takes an attempt before it
 * checks anything, and gives it back if the check succeeds, so correct input costs nothing. Above the limit every
 * caller waits, even with correct input. A low limit on a name alone would therefore let an attacker lock out its
 * owner.
 *
 * <p>Kept in memory for one process. Thread-safe.
 */
public final class TryLimit {

    private static final int MANY = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final int tries;
    private final Duration time;
    private final InstantSource clock;

    private record Window(Instant until, int taken) {}

    /** Creates a limit of {@code tries} attempts within {@code time}. */
    public TryLimit(int tries, Duration time, InstantSource clock) {
        this.tries = tries;
        this.time = time;
        this.clock = clock;
    }

    /** Takes an attempt and reports whether one was left. */
    public boolean take(String key) {
        Instant now = clock.instant();
        if (windows.size() > MANY) {
            windows.values().removeIf(window -> !now.isBefore(window.until()));
        }
        return windows.merge(key, new Window(now.plus(time), 1), (old, first) -> next(old, first, now))
                        .taken()
                <= tries;
    }

    /** Gives an attempt back. */
    public void giveBack(String key) {
        windows.computeIfPresent(
                key, (same, window) -> window.taken() <= 1 ? null : new Window(window.until(), window.taken() - 1));
    }

    /** Gives all attempts of the key back. */
    public void forget(String key) {
        windows.remove(key);
    }

    /**
     * Returns the next window. The count stops at one above the limit, so that a caller only has to wait until the
     * window ends.
     */
    private Window next(Window old, Window first, Instant now) {
        if (!now.isBefore(old.until())) {
            return first;
        }
        return new Window(old.until(), Math.min(old.taken(), tries) + 1);
    }
}
