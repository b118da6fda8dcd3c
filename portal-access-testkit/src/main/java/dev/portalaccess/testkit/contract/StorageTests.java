package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.CommitResult;
import dev.portalaccess.spi.CommitResult.Committed;
import dev.portalaccess.spi.CommitResult.Conflict;
import dev.portalaccess.spi.Outbox;
import java.util.Optional;
import java.util.function.Supplier;

/** What every test of storage has at hand: the storage, and samples that no other test uses. */
abstract class StorageTests {

    final Samples samples = Samples.fresh();
    private final Supplier<Storage> storage;

    StorageTests(Supplier<Storage> storage) {
        this.storage = storage;
    }

    AccessStore store() {
        return storage.get().store();
    }

    Outbox outbox() {
        return storage.get().outbox();
    }

    AccessQueries queries() {
        return storage.get().queries();
    }

    PracticeId practice() {
        return samples.practice();
    }

    /** An empty commit under an id of its own. */
    Changes.Builder changes() {
        return changes(samples);
    }

    static Changes.Builder changes(Samples of) {
        return Changes.in(of.practice(), of.receipt());
    }

    /** Commits what nothing speaks against. */
    void commit(Changes.Builder changes) {
        commit(changes.build());
    }

    void commit(Changes changes) {
        CommitResult result = store().commit(changes);
        assertEquals(new Committed(), result, "a commit was refused although nothing had moved and no key was taken");
    }

    /** The id of a holder who is stored, to own a key. */
    String owner() {
        Holder holder = samples.holder();
        commit(changes().holder(Versioned.fresh(holder)));
        return holder.id().value();
    }

    /** A key nobody has yet; holders have such. */
    Key key() {
        return Key.holder(samples.chartId());
    }

    /** What is there, and has to be. */
    static <T> T found(Optional<T> read, String what) {
        return read.orElseThrow(() -> new AssertionError("not to be had, although it is there: " + what));
    }

    /** Commits what cannot be. */
    Conflict refused(Changes.Builder changes, String why) {
        CommitResult result = store().commit(changes.build());
        return assertInstanceOf(Conflict.class, result, "a commit was not refused although " + why);
    }
}
