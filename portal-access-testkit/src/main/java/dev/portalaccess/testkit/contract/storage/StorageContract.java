package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The contract of storage as a whole. A host's test is one class:
 *
 * <pre>{@code
 * class OurStorageTest extends StorageContract {
 *     @Override
 *     protected Storage storage() {
 *         return new OurStore(dataSource);
 *     }
 * }
 * }</pre>
 *
 * <p>The tests write and purge records dated 2001 to 2009, and a few records with other dates in separate practices.
 * They can therefore run on a database with other data, although a database with real people's data is no place for
 * tests. They do not delete their records at the end. Records refer to each other by ids that need not be stored: a
 * message outlives its invitation, and an invitation is purged before the grants that it produced.
 */
@ResourceLock(StorageContract.LOCK)
public abstract class StorageContract {

    /** The lock of each contract, so that two contracts never purge or deliver each other's records. */
    static final String LOCK = "dev.portalaccess.testkit.storage";

    /** For JUnit, without arguments. */
    protected StorageContract() {}

    /**
     * Returns the storage under test.
     *
     * <p>The tests call it for each step and from several threads. It may return the same object each time. It may also
     * return another object over the same data, as another application server would have; that finds more errors.
     */
    protected abstract Storage storage();

    @Nested
    class Store extends AccessStoreContract {
        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    class Messages extends OutboxContract {
        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    class Queries extends AccessQueriesContract {
        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }
}
