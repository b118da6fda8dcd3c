package dev.portalaccess.testkit;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A gap between a look and a write in which two threads are sure to meet once, so that a broken store breaks its promise on
 * every machine and not only where the timing is lucky. The thread that made it passes at once.
 */
public final class FirstMeeting {

    /** Against hanging, where a test has one thread only; two threads meet long before. */
    private static final long PATIENCE_IN_SECONDS = 10;

    private static final long MOMENT_IN_NANOS = 50_000;

    private final Thread maker = Thread.currentThread();
    private final CyclicBarrier two = new CyclicBarrier(2);
    private volatile boolean over;

    /** Waits for a second thread, the first time; later a moment in which others may pass. */
    public void await() {
        if (over || Thread.currentThread().equals(maker)) {
            LockSupport.parkNanos(MOMENT_IN_NANOS);
            return;
        }
        try {
            two.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException | TimeoutException e) {
            LockSupport.parkNanos(MOMENT_IN_NANOS);
        } finally {
            over = true;
        }
    }
}
