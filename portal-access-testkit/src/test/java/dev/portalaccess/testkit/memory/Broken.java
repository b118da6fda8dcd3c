package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.CommitResult;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The usual ways to break storage in one line. */
final class Broken {

    private Broken() {}

    /** Whose practices are kept otherwise. */
    static Supplier<Relay> tables(Function<PracticeId, Tables> opening) {
        return () -> new Relay(new InMemoryAccessStore(opening));
    }

    /** That finds other records to have moved. */
    static Supplier<Relay> moved(BiFunction<Tables, Changes, Set<String>> finding) {
        return tables(practice -> new Tables(practice) {
            @Override
            Set<String> moved(Changes changes) {
                return finding.apply(this, changes);
            }
        });
    }

    /** That finds other keys to be taken than the sound one does. */
    static Supplier<Relay> taken(BiFunction<Set<Key>, Changes, Set<Key>> finding) {
        return tables(practice -> new Tables(practice) {
            @Override
            Set<Key> taken(Changes changes) {
                return finding.apply(super.taken(changes), changes);
            }
        });
    }

    /** That writes something else than it was given. */
    static Supplier<Relay> writing(UnaryOperator<Changes> change) {
        return answering((store, changes) -> store.commit(change.apply(changes)));
    }

    /** That garbles whatever of one type it is given. */
    static <P> Supplier<Relay> garbling(Class<P> type, UnaryOperator<P> change) {
        return writing(new Rewriting<>(type, change)::of);
    }

    /** That does something of its own with a commit. */
    static Supplier<Relay> answering(BiFunction<InMemoryAccessStore, Changes, CommitResult> commit) {
        return () -> new Relay() {
            @Override
            public CommitResult commit(Changes changes) {
                return commit.apply(sound, changes);
            }
        };
    }
}
