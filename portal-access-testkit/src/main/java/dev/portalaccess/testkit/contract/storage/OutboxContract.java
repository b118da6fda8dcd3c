package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What an {@link Outbox} must pass: messages in the hands of one worker at a time.
 *
 * <p>Extend it, or {@link StorageContract} for all three at once. No test waits: the outbox is told what time it is. An
 * empty answer to {@code claimDue}, while nobody else claims, is taken to say that nothing is due.
 */
@ResourceLock(StorageContract.LOCK)
public abstract class OutboxContract {

    /** Without arguments, for JUnit. */
    protected OutboxContract() {}

    /**
     * The storage to try; see {@link StorageContract#storage()}.
     */
    protected abstract Storage storage();

    @Nested
    class Claims extends ClaimTests {
        Claims() {
            super(OutboxContract.this::storage);
        }
    }

    @Nested
    class Leases extends LeaseTests {
        Leases() {
            super(OutboxContract.this::storage);
        }
    }

    @Nested
    class Marks extends MarkTests {
        Marks() {
            super(OutboxContract.this::storage);
        }
    }

    @Nested
    class Bounces extends BounceTests {
        Bounces() {
            super(OutboxContract.this::storage);
        }
    }

    @Nested
    class Workers extends WorkerTests {
        Workers() {
            super(OutboxContract.this::storage);
        }
    }
}
