package dev.portalaccess.testkit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A gap between a look and a write in which two threads are sure to meet once, so that a broken store breaks its
 * promise on every machine and not only where the timing is lucky. The thread that made it passes at once.
 */
public final class FirstMeeting {

    /** Against hanging only: two threads come, however slow the machine is. */
    private static final long PATIENCE_IN_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final long MOMENT_IN_NANOS = 50_000;

    private final Thread maker = Thread.currentThread();
    private boolean waiting;
    private boolean over;

    /** Waits for a second thread, the first time; later a moment in which others may pass. */
    public void await() {
        if (Thread.currentThread().equals(maker) || !meets()) {
            LockSupport.parkNanos(MOMENT_IN_NANOS);
        }
    }

    private synchronized boolean meets() {
        if (over) {
            return false;
        }
        if (waiting) {
            over = true;
            notifyAll();
            return true;
        }
        waiting = true;
        long end = System.nanoTime() + PATIENCE_IN_NANOS;
        while (!over) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("no second thread came");
            }
            waitFor(left);
        }
        return true;
    }

    private void waitFor(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
