package dev.portalaccess.jdbc.internal.sql;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The one place that waits: for transactions that the database refused in favour of others. */
public final class RetryBackoff {

    private RetryBackoff() {}

    /** About so long; an interrupt ends it early and stays set. */
    public static void ofMillis(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
