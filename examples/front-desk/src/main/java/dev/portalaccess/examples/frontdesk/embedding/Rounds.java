package dev.portalaccess.examples.frontdesk.embedding;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's own thread for what has to be done now and then: the library has none. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "rounds");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> planned = new CopyOnWriteArrayList<>();

    /** Does it now, and again after each pause; a failure of one round is no reason to stop. */
    Rounds every(Duration pause, Runnable work) {
        planned.add(timer.scheduleWithFixedDelay(() -> once(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
        return this;
    }

    private static void once(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("a round failed ({})", e.getClass().getName());
        }
    }

    /** Lets the round that is under way come to its end. */
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
