package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The common base of the purging tests. */
abstract class PurgeTestCase extends StorageTestCase {

    static final Duration MOMENT = Duration.ofMillis(1);

    private static final int SOME = 50;

    PurgeTestCase(Supplier<Storage> storage) {
        super(storage);
    }

    /** Removes all records of the kind, a few per call, and returns their number. */
    int purge(Purgeable kind, Instant before) {
        return purgeAll(queries(), kind, before);
    }

    /** Removes all records of the kind, a few per call, and returns their number. */
    static int purgeAll(AccessQueries queries, Purgeable kind, Instant before) {
        int all = 0;
        int some = SOME;
        for (int round = 0; some == SOME; round++) {
            assertTrue(round < 10_000, "a purge never came to an end");
            some = queries.purge(kind, before, SOME);
            all += some;
        }
        return all;
    }

    Invitation issued() {
        Invitation invitation = samples.invitation();
        ChangeSet.Builder changes = changes().invitation(Versioned.fresh(invitation));
        keys(invitation).forEach(key -> changes.claim(key, invitation.id().value()));
        commit(changes);
        return invitation;
    }

    static List<RecordKey> keys(Invitation invitation) {
        return List.of(
                RecordKey.selector(invitation.codes().selector()),
                RecordKey.serial(invitation.codes().serial()),
                RecordKey.userName("user-" + invitation.id().value()),
                RecordKey.liveInvitation(
                        invitation.holder(), invitation.charts().get(0)));
    }
}
