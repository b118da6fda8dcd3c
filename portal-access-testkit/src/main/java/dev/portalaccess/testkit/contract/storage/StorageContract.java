package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What storage must pass as a whole. A host's test is one class:
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
 * <p>The tests write and purge what is dated 2001 to 2009 (and a few records dated otherwise, in practices of their
 * own), so they can run on a database with other data in it, though a database with people's data is no place for
 * tests. What they write stays there. Records name others by ids that need not be stored: a message outlives its
 * invitation, and an invitation is purged before the grants it brought.
 */
@ResourceLock(StorageContract.LOCK)
public abstract class StorageContract {

    /** Held by each contract, so that two of them never purge or deliver what the other has just stored. */
    static final String LOCK = "dev.portalaccess.testkit.storage";

    /** Without arguments, for JUnit. */
    protected StorageContract() {}

    /**
     * The storage to try.
     *
     * <p>Called for each single step and from several threads. It may give the same object each time; it may as well
     * give another one over the same data, as another application server would have it, and that finds more.
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
