package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
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
 *
 *     @Override
 *     protected void reopen() {
 *         dataSource.close();
 *         dataSource = open(url);
 *     }
 *
 *     @Override
 *     protected Storage unreachable() {
 *         return new OurStore(nobodyListens());
 *     }
 *
 *     @Override
 *     protected void rewrite(NewerRecord record) {
 *         update(tableOf(record), "of-a-newer-version", record.practice(), record.id());
 *     }
 * }
 * }</pre>
 *
 * <p>A store that cannot offer one of the last three says so, and why, with {@link #impossible}; the tests that need it are
 * then reported as skipped.
 *
 * <p>The tests write and purge records dated 2001 to 2009, and a few records with other dates in separate practices.
 * They can therefore run on a database with other data, although a database with real people's data is no place for
 * tests. They do not delete their records at the end. Records refer to each other by ids that need not be stored: a
 * message outlives its invitation, and an invitation is purged before the grants that it produced.
 *
 * <p>The tests of single fields run first. If they fail, repair them before you read on: the rest may be their
 * consequence.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
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

    /**
     * Closes the storage under test and opens it again over the same data, as when the application server and the
     * database are restarted. From then on, {@link #storage()} returns what was opened.
     *
     * <p>What is kept in memory alone must be gone: drop caches and pools, and if the database lives in this
     * process, let it read its files again. Storage that cannot be opened again calls {@link #impossible}.
     */
    protected abstract void reopen();

    /**
     * Returns another storage, whose data cannot be reached: the server is down, the network is cut, or the files are
     * locked. Every call must throw {@link AccessStoreException}. {@link #storage()} is not affected. Storage that is
     * never out of reach calls {@link #impossible}.
     */
    protected abstract Storage unreachable();

    /**
     * Changes a record that is stored to one that a newer version of the library has written. Do it behind the back of
     * the storage, in the data itself; storage whose data cannot be changed so calls {@link #impossible}.
     *
     * <p>During an upgrade, servers of two versions work on the same data. The older one must leave alone what it does
     * not understand, and must do all its other work.
     *
     * @param record the record, and the part of it to change
     */
    protected abstract void rewrite(NewerRecord record);

    /**
     * Skips the test, because the storage cannot offer what the test needs.
     *
     * @param reason the reason, for the people who read the report; not blank
     * @return nothing; the declared type lets {@link #unreachable} return the call
     */
    protected static Storage impossible(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why, for the people who read the report");
        }
        return Assumptions.abort(reason);
    }

    @Nested
    @Order(1)
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

    @Nested
    class Restarts extends RestartTests {
        Restarts() {
            super(StorageContract.this::storage, StorageContract.this::reopen);
        }
    }

    @Nested
    class Outages extends OutageTests {
        Outages() {
            super(StorageContract.this::storage, StorageContract.this::unreachable);
        }
    }

    @Nested
    class NewerVersions extends NewerVersionTests {
        NewerVersions() {
            super(StorageContract.this::storage, StorageContract.this::rewrite);
        }
    }

    @Nested
    class NewerVersionPurges extends NewerPurgeTests {
        NewerVersionPurges() {
            super(StorageContract.this::storage, StorageContract.this::rewrite);
        }
    }

    @Nested
    class Growth extends GrowthTests {
        Growth() {
            super(StorageContract.this::storage);
        }
    }
}
