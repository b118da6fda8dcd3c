package dev.portalaccess.testkit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids and instants that no test has used before, so that contracts need no empty store. This is the only class that
 * draws at random.
 */
public final class UniqueIds {

    private static final Instant FROM = Instant.parse("2001-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(8 * 365);

    private UniqueIds() {}

    /** Returns 32 letters and digits. */
    public static String tag() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Returns a millisecond of the years 2001 to 2008. It is older than any record of a host, so that tests purge none
     * of them.
     */
    public static Instant instant() {
        return FROM.plusMillis(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), SPAN.toMillis()));
    }
}
