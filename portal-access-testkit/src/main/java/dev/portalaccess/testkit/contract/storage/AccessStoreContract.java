package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The contract of an {@link AccessStore}: point reads, and the one write that decides.
 *
 * <p>Extend it, or extend {@link StorageContract} for all three interfaces at once. It needs neither an empty store nor
 * a clock: every test uses its own practice, its own ids, and instants of the years 2001 to 2009.
 */
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
    class Fields extends FieldTests {
        Fields() {
            super(AccessStoreContract.this::storage);
        }
    }

    @Nested
    class Text extends UnicodeTextTests {
        Text() {
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
