package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.delivery.Deliveries;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's own thread that has mail delivered: the library has none. A failure of one round is no reason to stop. */
public final class PostRound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
    private static final int MESSAGES = 100;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "post-round");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> rounds;

    /** Begins, and goes on until it is closed. */
    public PostRound(Deliveries deliveries, Duration pause) {
        rounds = timer.scheduleWithFixedDelay(() -> once(deliveries), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void once(Deliveries deliveries) {
        try {
            deliveries.runOnce(MESSAGES);
        } catch (RuntimeException e) {
            LOG.warn("a round of mail failed ({})", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        rounds.cancel(false);
        timer.shutdown();
    }
}
