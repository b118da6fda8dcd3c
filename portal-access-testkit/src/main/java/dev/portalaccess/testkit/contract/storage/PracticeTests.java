package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that no data crosses from one practice to another, even with identical ids. */
abstract class PracticeTests extends StorageTestCase {

    private final StorageSamples twin = samples.twin();

    PracticeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_record_is_not_found_from_another_practice() {
        List<RecordKind> here = RecordKind.all(samples);
        List<RecordKind> there = RecordKind.all(twin);
        here.forEach(sort -> commit(sort.over(0, changes())));
        there.forEach(sort -> assertEquals(0, sort.version(store()), "seen from another practice: " + sort.name()));
    }

    @Test
    public final void the_same_ids_in_two_practices_are_two_records() {
        List<RecordKind> here = RecordKind.all(samples);
        List<RecordKind> there = RecordKind.all(twin);
        here.forEach(sort -> commit(sort.over(0, changes())));
        here.forEach(sort -> commit(sort.over(1, changes())));
        there.forEach(sort -> commit(sort.over(0, changes(twin))));
        here.forEach(sort -> assertEquals(2, sort.version(store()), "here: " + sort.name()));
        there.forEach(sort -> assertEquals(1, sort.version(store()), "there: " + sort.name()));
    }

    @Test
    public final void a_key_is_free_in_every_other_practice() {
        Holder here = samples.holder();
        Holder there = twin.holder();
        Holder another = twin.holder();
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(here)).claim(key, here.id().value()));
        assertEquals(Optional.empty(), store().holder(twin.practice(), key), "a key seen from another practice");
        commit(changes(twin)
                .holder(Versioned.fresh(another))
                .claim(key, another.id().value()));
        commit(changes(twin)
                .holder(Versioned.fresh(there))
                .release(key, another.id().value())
                .claim(key, there.id().value()));
        assertEquals(Optional.of(new Versioned<>(here, 1)), store().holder(practice(), key), "here");
        assertEquals(Optional.of(new Versioned<>(there, 1)), store().holder(twin.practice(), key), "there");
    }

    @Test
    public final void an_account_is_another_one_in_every_other_practice() {
        Grant here = samples.grant();
        Grant there = twin.grant();
        commit(changes().chart(Versioned.fresh(samples.chart(here))));
        assertEquals(
                List.of(),
                OpenGrants.of(store(), twin.practice(), here.account()),
                "before anything was granted there");
        commit(changes(twin).chart(Versioned.fresh(twin.chart(there.endingAt(twin.now())))));
        assertEquals(List.of(here), OpenGrants.of(store(), practice(), here.account()), "here");
        assertEquals(
                List.of(there.endingAt(twin.now())), OpenGrants.of(store(), twin.practice(), there.account()), "there");
    }

    @Test
    public final void a_commit_id_and_a_request_count_in_their_own_practice() {
        RecordKey request = samples.request();
        CommandReceipt receipt = samples.receipt(request);
        commit(ChangeSet.in(practice(), receipt));
        PracticeId other = twin.practice();
        assertEquals(Optional.empty(), store().receipt(other, RecordKey.of(receipt.commit())), "receipt by commit id");
        assertEquals(Optional.empty(), store().receipt(other, request), "receipt by request");
        Message message = twin.message();
        commit(ChangeSet.in(other, receipt).message(message));
        assertEquals(Optional.of(message), outbox().message(other, message.id()), "written under the same commit id");
    }

    @Test
    public final void the_same_message_id_in_two_practices_is_two_messages() {
        Message here = samples.message();
        Message there = twin.message(Message.Progress.queued(twin.now().plusMillis(1)));
        commit(changes().message(here));
        assertEquals(Optional.empty(), outbox().message(twin.practice(), here.id()), "seen from another practice");
        commit(changes(twin).message(there));
        assertEquals(Optional.of(here), outbox().message(practice(), here.id()), "here");
        assertEquals(Optional.of(there), outbox().message(twin.practice(), there.id()), "there");
    }
}
