package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The contract of an {@link Outbox}: each message is in the hands of one worker at a time.
 *
 * <p>It is a part of {@link StorageContract}. Extend it while you write this part; a storage is tested only when
 * {@link StorageContract} is, which also asks about restarts, outages, newer versions and large records. No test waits,
 * because the tests pass the time to the outbox. If {@code claimDue} returns nothing while no other caller claims, the
 * tests conclude that nothing is due.
 */
@ResourceLock(StorageContract.LOCK)
public abstract class OutboxContract {

    /** For JUnit, without arguments. */
    protected OutboxContract() {}

    /** Returns the storage under test; see {@link StorageContract#storage()}. */
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
    class Renewals extends RenewalTests {
        Renewals() {
            super(OutboxContract.this::storage);
        }
    }

    @Nested
    class MessageIds extends MessageIdTests {
        MessageIds() {
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
