package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.fail;

import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import dev.portalaccess.spi.storage.Storage;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a key of another type of record is a mistake of the caller, and never the answer that there is none. */
abstract class WrongKeyTests extends StorageTestCase {

    WrongKeyTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_key_of_another_type_of_record_is_rejected() {
        rejectsAllBut(
                EnumSet.of(Kind.INVITATION, Kind.SELECTOR, Kind.USER_NAME, Kind.SERIAL, Kind.LIVE_INVITATION),
                key -> store().invitation(practice(), key));
        rejectsAllBut(
                EnumSet.of(Kind.HOLDER, Kind.HOLDER_CHART, Kind.HOLDER_PERSON, Kind.BARRED_MAILBOX),
                key -> store().holder(practice(), key));
        rejectsAllBut(
                EnumSet.of(Kind.REGISTRATION, Kind.REGISTRATION_INVITATION, Kind.LIVE_REGISTRATION, Kind.APPOINTMENT),
                key -> store().registration(practice(), key));
        rejectsAllBut(
                EnumSet.of(Kind.ACCESS_REQUEST, Kind.OPEN_ACCESS_REQUEST), key -> store().request(practice(), key));
        rejectsAllBut(EnumSet.of(Kind.COMMIT, Kind.REQUEST), key -> store().receipt(practice(), key));
    }

    private void rejectsAllBut(Set<Kind> known, Consumer<RecordKey> read) {
        EnumSet<Kind> others = EnumSet.allOf(Kind.class);
        others.removeAll(known);
        for (Kind kind : others) {
            RecordKey key = new RecordKey(kind, samples.id("key"));
            if (!isRejected(() -> read.accept(key))) {
                fail("a read that knows keys of the kinds " + known + " took one of the kind " + kind);
            }
        }
    }

    private static boolean isRejected(Runnable read) {
        try {
            read.run();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
