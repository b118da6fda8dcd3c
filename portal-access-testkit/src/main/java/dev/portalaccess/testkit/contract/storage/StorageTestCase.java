package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.spi.storage.GrantReviews;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.RecordScan;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.spi.storage.UseMarks;
import java.util.Optional;
import java.util.function.Supplier;

/** The common base of the storage tests: the storage, and samples that no other test uses. */
abstract class StorageTestCase {

    final StorageSamples samples = StorageSamples.fresh();
    private final Supplier<Storage> storage;

    StorageTestCase(Supplier<Storage> storage) {
        this.storage = storage;
    }

    RecordScan scan() {
        return storage.get();
    }

    UseMarks uses() {
        return storage.get();
    }

    GrantReviews reviews() {
        return storage.get();
    }

    Storage store() {
        return storage.get();
    }

    Outbox outbox() {
        return storage.get();
    }

    AccessQueries queries() {
        return storage.get();
    }

    PracticeId practice() {
        return samples.practice();
    }

    /** Returns an empty commit with a new id. */
    ChangeSet.Builder changes() {
        return changes(samples);
    }

    static ChangeSet.Builder changes(StorageSamples of) {
        return ChangeSet.in(of.practice(), of.receipt());
    }

    /** Commits changes that must succeed. */
    void commit(ChangeSet.Builder changes) {
        commit(changes.build());
    }

    void commit(ChangeSet changes) {
        CommitResult result = store().commit(changes);
        assertEquals(new Committed(), result, "a commit was refused although nothing had moved and no key was taken");
    }

    /** Returns the id of a stored holder, as the owner of a key. */
    String owner() {
        Holder holder = samples.holder();
        commit(changes().holder(Versioned.fresh(holder)));
        return holder.id().value();
    }

    /** Returns a key that is not yet taken, of a kind that holders have. */
    RecordKey key() {
        return RecordKey.holder(samples.chartId());
    }

    /** Returns the value, which must be present. */
    static <T> T found(Optional<T> read, String what) {
        return read.orElseThrow(() -> new AssertionError("not to be had, although it is there: " + what));
    }

    /** Commits changes that must be refused, and returns the conflict. */
    Conflict refused(ChangeSet.Builder changes, String why) {
        CommitResult result = store().commit(changes.build());
        return assertInstanceOf(Conflict.class, result, "a commit was not refused although " + why);
    }
}
