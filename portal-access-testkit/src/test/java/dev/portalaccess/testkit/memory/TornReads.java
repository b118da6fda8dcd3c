package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads a chart's value first and its version later. A thread that only reads stops in between until another has
 * written, and nobody writes before, so that the fault shows each time.
 */
final class TornReads extends StorageRelay {

    private final Thread maker = Thread.currentThread();
    private final Set<Thread> sinceTheirLastCommit = ConcurrentHashMap.newKeySet();
    private final CountDownLatch halfRead = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);

    @Override
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        Versioned<ChartAccess> read = sound.chart(practice, chart);
        if (!isMaker() && !sinceTheirLastCommit.add(Thread.currentThread())) {
            halfRead.countDown();
            await(written);
        }
        return new Versioned<>(read.value(), sound.chart(practice, chart).version());
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        if (isMaker()) {
            return sound.commit(changes);
        }
        await(halfRead);
        sinceTheirLastCommit.remove(Thread.currentThread());
        CommitResult result = sound.commit(changes);
        if (result instanceof Committed) {
            written.countDown();
        }
        return result;
    }

    private boolean isMaker() {
        return Thread.currentThread().equals(maker);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
