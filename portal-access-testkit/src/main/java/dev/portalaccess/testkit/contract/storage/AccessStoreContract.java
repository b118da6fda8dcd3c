package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The contract of an {@link AccessStore}: point reads, and the one write that decides.
 *
 * <p>It is a part of {@link StorageContract}. Extend it while you write this part; a storage is tested only when
 * {@link StorageContract} is, which also asks about restarts, outages, newer versions and large records. It needs
 * neither an empty store nor a clock: every test uses its own practice, its own ids, and instants of the years 2001 to
 * 2009.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@ResourceLock(StorageContract.LOCK)
public abstract class AccessStoreContract {

    /** For JUnit, without arguments. */
    protected AccessStoreContract() {}

    /** Returns the storage under test; see {@link StorageContract#storage()}. */
    protected abstract Storage storage();

    @Nested
    class Versions extends VersionTests {
        Versions() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Atomicity extends AllOrNothingTests {
        Atomicity() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Keys extends KeyTests {
        Keys() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Repeats extends RepeatTests {
        Repeats() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Closed extends ClosedGrantTests {
        Closed() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Accounts extends AccountReadTests {
        Accounts() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Grants extends GrantTests {
        Grants() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Practices extends PracticeTests {
        Practices() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    @Order(1)
    class Fields extends FieldTests {
        Fields() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    @Order(2)
    class Text extends UnicodeTextTests {
        Text() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class WrongKeys extends WrongKeyTests {
        WrongKeys() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class DecisionReads extends DecisionReadTests {
        DecisionReads() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Seals extends SealTests {
        Seals() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Races extends RaceTests {
        Races() {
            super(AccessStoreContract.this::storage);
        }
    }
}
