package dev.portalaccess.testkit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What no test has used before, so that contracts need no empty store; the one place that draws at random. */
public final class UniqueIds {

    private static final Instant FROM = Instant.parse("2001-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(8 * 365);

    private UniqueIds() {}

    /** 32 letters and digits. */
    public static String tag() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** A millisecond of the years 2001 to 2008: older than anything a host has stored, so that none of that is purged. */
    public static Instant instant() {
        return FROM.plusMillis(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), SPAN.toMillis()));
    }
}
