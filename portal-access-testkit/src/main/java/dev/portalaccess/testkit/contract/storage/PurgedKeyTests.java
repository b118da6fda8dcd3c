package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that the keys of a purged record go with it, and no others. */
abstract class PurgedKeyTests extends PurgeTestCase {

    PurgedKeyTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_record_of_another_type_with_the_same_id_keeps_its_keys() {
        Invitation gone = issued();
        String id = gone.id().value();
        Holder stays = samples.holder(new HolderId(id)).withAccount(samples.account());
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(stays)).claim(key, id));
        purge(Purgeable.INVITATIONS, samples.after(Duration.ofDays(1)));
        assertEquals(
                Optional.empty(),
                store().invitation(practice(), keys(gone).get(0)),
                "an invitation that was purged, by its first key");
        assertEquals(
                Optional.of(new Versioned<>(stays, 1)),
                store().holder(practice(), key),
                "a holder with the id of an invitation that was purged, by the holder's key");
    }
}
