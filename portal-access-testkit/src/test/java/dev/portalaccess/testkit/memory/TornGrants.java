package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads the first grant of an account, and the others later. The first read stops in between until another thread has
 * written, and nobody writes before, so that the fault shows each time.
 */
final class TornGrants extends StorageRelay {

    private final Thread maker = Thread.currentThread();
    private final CountDownLatch halfRead = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        List<AccountAccess> read =
                new ArrayList<>(sound.access(practice, account, page).items().subList(0, 1));
        halfRead.countDown();
        await(written);
        Page<AccountAccess> later = sound.access(practice, account, page);
        read.addAll(later.items().subList(1, later.items().size()));
        return new Page<>(read, later.next());
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        if (Thread.currentThread().equals(maker)) {
            return sound.commit(changes);
        }
        await(halfRead);
        CommitResult result = sound.commit(changes);
        if (result instanceof Committed) {
            written.countDown();
        }
        return result;
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
