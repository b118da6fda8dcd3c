package dev.portalaccess.jdbc.internal.sql;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The one place that waits: for transactions that the database refused in favour of others. */
public final class RetryBackoff {

    private RetryBackoff() {}

    /** Pauses for about this time. An interrupt ends the pause early and stays set. */
    public static void ofMillis(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
