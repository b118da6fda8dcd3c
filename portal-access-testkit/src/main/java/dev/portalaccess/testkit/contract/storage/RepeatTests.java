package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a caller who did not learn the outcome of a commit can repeat it, or look it up by its receipt. */
@Requirement("PA-130")
abstract class RepeatTests extends StorageTestCase {

    RepeatTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_receipt_is_found_by_its_commit_and_by_its_request() {
        RecordKey request = samples.request();
        CommandReceipt receipt = samples.receipt(request);
        commit(ChangeSet.in(practice(), receipt));
        assertEquals(Optional.of(receipt), store().receipt(practice(), RecordKey.of(receipt.commit())), "by commit id");
        assertEquals(Optional.of(receipt), store().receipt(practice(), request), "by the request's name");
    }

    @Test
    public final void a_receipt_is_found_by_every_request_that_its_commit_claims() {
        RecordKey first = samples.request();
        RecordKey second = samples.request();
        CommandReceipt receipt = samples.receipt();
        commit(ChangeSet.in(practice(), receipt)
                .claim(first, receipt.commit().value())
                .claim(second, receipt.commit().value()));
        assertEquals(Optional.of(receipt), store().receipt(practice(), first), "by the first request of a batch");
        assertEquals(Optional.of(receipt), store().receipt(practice(), second), "by the second request of a batch");
        Conflict conflict = refused(
                ChangeSet.in(practice(), samples.receipt(second)), "a request of the batch belongs to its commit");
        assertEquals(Set.of(second), conflict.taken(), "the keys that the conflict names");
    }

    @Test
    public final void a_receipt_stays_as_it_is_whatever_is_committed_later() {
        CommandReceipt receipt = samples.receipt(samples.request());
        commit(ChangeSet.in(practice(), receipt));
        commit(changes().holder(Versioned.fresh(samples.holder())));
        assertEquals(
                Optional.of(receipt), store().receipt(practice(), RecordKey.of(receipt.commit())), "an older receipt");
    }

    @Test
    public final void a_repeated_commit_answers_committed_and_changes_nothing() {
        Holder holder = samples.holder();
        ChangeSet changes = changes()
                .holder(Versioned.fresh(holder))
                .entry(samples.refusal(samples.now()))
                .build();
        commit(changes);
        commit(changes);
        assertEquals(
                Optional.of(new Versioned<>(holder, 1)),
                store().holder(practice(), RecordKey.of(holder.id())),
                "a record whose commit was repeated");
        assertEquals(
                changes.entries(),
                queries().refusals(practice(), Page.Request.first(10)).items(),
                "the entries of a commit that was repeated");
    }

    @Test
    public final void a_commit_repeated_after_others_undoes_nothing_of_theirs() {
        Holder holder = samples.holder();
        RecordKey key = key();
        ChangeSet first = changes()
                .holder(Versioned.fresh(holder))
                .claim(key, holder.id().value())
                .build();
        commit(first);
        commit(changes()
                .holder(new Versioned<>(holder, 1))
                .release(key, holder.id().value()));
        commit(first);
        assertEquals(
                Optional.of(new Versioned<>(holder, 2)),
                store().holder(practice(), RecordKey.of(holder.id())),
                "a record written again since");
        assertEquals(Optional.empty(), store().holder(practice(), key), "what is found by a key given back since");
    }

    @Test
    public final void a_commit_id_counts_even_if_the_rest_is_another() {
        CommandReceipt receipt = samples.receipt();
        commit(ChangeSet.in(practice(), receipt));
        Holder holder = samples.holder();
        Message message = samples.message();
        commit(ChangeSet.in(practice(), receipt).holder(Versioned.fresh(holder)).message(message));
        assertEquals(
                Optional.empty(),
                store().holder(practice(), RecordKey.of(holder.id())),
                "a record that came under the id of an earlier commit");
        assertEquals(
                Optional.empty(),
                outbox().message(practice(), message.id()),
                "a message that came under the id of an earlier commit");
    }

    @Test
    public final void the_name_of_a_request_is_given_once() {
        RecordKey request = samples.request();
        CommandReceipt first = samples.receipt(request);
        commit(ChangeSet.in(practice(), first));
        Conflict conflict = refused(
                ChangeSet.in(practice(), samples.receipt(request)), "the request's name belongs to another commit");
        assertEquals(Set.of(request), conflict.taken(), "the keys that the conflict names");
        assertEquals(Optional.of(first), store().receipt(practice(), request), "the receipt of that request");
    }

    @Test
    public final void the_id_of_a_refused_commit_may_be_used_again() {
        Holder holder = samples.holder();
        commit(changes().holder(Versioned.fresh(holder)));
        CommandReceipt receipt = samples.receipt();
        refused(ChangeSet.in(practice(), receipt).holder(Versioned.fresh(holder)), "the record was stored already");
        commit(ChangeSet.in(practice(), receipt).holder(new Versioned<>(holder, 1)));
        assertEquals(
                Optional.of(2L),
                store().holder(practice(), RecordKey.of(holder.id())).map(Versioned::version),
                "version after the second attempt");
    }

    @Test
    public final void a_commit_of_nothing_but_its_receipt_is_kept() {
        CommandReceipt receipt = samples.receipt();
        commit(ChangeSet.in(practice(), receipt));
        assertEquals(List.of(), receipt.result(), "a receipt without lines");
        assertEquals(Optional.of(receipt), store().receipt(practice(), RecordKey.of(receipt.commit())), "its receipt");
    }
}
