package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.Storage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The contract of {@link AccessQueries}: paged lists, history, audit trail and purging.
 *
 * <p>It is a part of {@link StorageContract}. Extend it while you write this part; a storage is tested only when
 * {@link StorageContract} is, which also asks about restarts, outages, newer versions and large records.
 */
@ResourceLock(StorageContract.LOCK)
public abstract class AccessQueriesContract {

    /** For JUnit, without arguments. */
    protected AccessQueriesContract() {}

    /** Returns the storage under test; see {@link StorageContract#storage()}. */
    protected abstract Storage storage();

    @Nested
    class Pages extends PageTests {
        Pages() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class InvitationLists extends InvitationListTests {
        InvitationLists() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class OtherLists extends ListTests {
        OtherLists() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class ListOrders extends ListOrderTests {
        ListOrders() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class History extends HistoryTests {
        History() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class InvitationPurges extends InvitationPurgeTests {
        InvitationPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class Purges extends PurgeTests {
        Purges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class RegistrationPurges extends RegistrationPurgeTests {
        RegistrationPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class RequestLists extends RequestListTests {
        RequestLists() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class RequestPurges extends RequestPurgeTests {
        RequestPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class HolderPurges extends HolderPurgeTests {
        HolderPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class NamedHolderPurges extends NamedHolderTests {
        NamedHolderPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class FormerGrantPurges extends FormerGrantPurgeTests {
        FormerGrantPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class PurgedKeys extends PurgedKeyTests {
        PurgedKeys() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class UseMarks extends UseMarkTests {
        UseMarks() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class ReviewLists extends ReviewListTests {
        ReviewLists() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class ChangeFeeds extends FeedTests {
        ChangeFeeds() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class SpooledRecords extends SpoolTests {
        SpooledRecords() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class TrailPurges extends TrailPurgeTests {
        TrailPurges() {
            super(AccessQueriesContract.this::storage);
        }
    }

    @Nested
    class ChartTrails extends ChartTrailTests {
        ChartTrails() {
            super(AccessQueriesContract.this::storage);
        }
    }
}
