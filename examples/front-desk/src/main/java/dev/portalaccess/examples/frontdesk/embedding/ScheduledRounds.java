package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.spi.storage.AccessStoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's threads for recurring work; the library starts none. */
final class ScheduledRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRounds.class);

    /** Has more than one thread, so that mail does not wait for longer work. */
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "rounds");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> planned = new CopyOnWriteArrayList<>();

    /**
     * Runs the work now, and again after each pause. No failure of one round ends the schedule, not even an
     * out-of-memory error.
     */
    ScheduledRounds every(Duration pause, Runnable work) {
        planned.add(timer.scheduleWithFixedDelay(() -> once(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
        return this;
    }

    private static void once(Runnable work) {
        try {
            work.run();
        } catch (AccessStoreException e) {
            LOG.warn("a round failed ({})", e.code());
        } catch (RuntimeException | Error e) {
            LOG.warn("a round failed ({})", e.getClass().getName());
        }
    }

    /** Stops the schedule and waits at most ten seconds for the current rounds to finish. */
    @Override
    public void close() {
        planned.forEach(round -> round.cancel(false));
        timer.shutdown();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
