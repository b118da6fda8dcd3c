package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The usual ways to break storage in one line. */
final class BrokenStorage {

    private BrokenStorage() {}

    /** Whose practices are kept otherwise. */
    static Supplier<StorageRelay> tables(Function<PracticeId, PracticeTables> opening) {
        return () -> new StorageRelay(new InMemoryAccessStore(opening));
    }

    /** That finds other records to have moved. */
    static Supplier<StorageRelay> moved(BiFunction<PracticeTables, ChangeSet, Set<String>> finding) {
        return tables(practice -> new PracticeTables(practice) {
            @Override
            Set<String> moved(ChangeSet changes) {
                return finding.apply(this, changes);
            }
        });
    }

    /** That finds other keys to be taken than the sound one does. */
    static Supplier<StorageRelay> taken(BiFunction<Set<RecordKey>, ChangeSet, Set<RecordKey>> finding) {
        return tables(practice -> new PracticeTables(practice) {
            @Override
            Set<RecordKey> taken(ChangeSet changes) {
                return finding.apply(super.taken(changes), changes);
            }
        });
    }

    /** That writes something else than it was given. */
    static Supplier<StorageRelay> writing(UnaryOperator<ChangeSet> change) {
        return answering((store, changes) -> store.commit(change.apply(changes)));
    }

    /** That garbles whatever of one type it is given. */
    static <P> Supplier<StorageRelay> garbling(Class<P> type, UnaryOperator<P> change) {
        return writing(new RecordRewriter<>(type, change)::of);
    }

    /** That does something of its own with a commit. */
    static Supplier<StorageRelay> answering(BiFunction<InMemoryAccessStore, ChangeSet, CommitResult> commit) {
        return () -> new StorageRelay() {
            @Override
            public CommitResult commit(ChangeSet changes) {
                return commit.apply(sound, changes);
            }
        };
    }
}
