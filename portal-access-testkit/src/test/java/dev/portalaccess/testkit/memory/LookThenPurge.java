package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.CommitResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sees which holders are past their time, lets a commit pass, and then removes them without looking again. */
final class LookThenPurge extends OpenedStore {

    /** Against hanging only: the other one comes, however slow the machine is. */
    private static final long PATIENCE_IN_MINUTES = 5;

    private final Semaphore looked = new Semaphore(0);
    private final Semaphore passed = new Semaphore(0);

    @Override
    public CommitResult commit(ChangeSet changes) {
        boolean over = changes.holders().stream().anyMatch(holder -> holder.version() > 0);
        if (over) {
            await(looked);
        }
        CommitResult result = sound.commit(changes);
        if (over) {
            passed.release();
        }
        return result;
    }

    @Override
    public int purge(Purgeable kind, Instant before, int max) {
        if (kind != Purgeable.HOLDERS) {
            return sound.purge(kind, before, max);
        }
        List<String> seen = all().stream()
                .map(tables -> tables.holders.values())
                .flatMap(Collection::stream)
                .filter(holder -> holder.value().invitedAt().stream().allMatch(at -> at.isBefore(before)))
                .map(holder -> holder.value().id().value())
                .toList();
        looked.release();
        await(passed);
        all().forEach(tables ->
                tables.holders.take(holder -> seen.contains(holder.value().id().value()), max));
        return seen.size();
    }

    private static void await(Semaphore other) {
        try {
            if (!other.tryAcquire(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
