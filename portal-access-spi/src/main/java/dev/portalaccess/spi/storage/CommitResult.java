package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.stored.RecordKey;
import java.util.Set;
import java.util.function.Function;

/** The result of a commit: all of it was done, or nothing. */
public sealed interface CommitResult {

    /** The result that all of the commit was done, now or by an earlier call with the same commit id. */
    record Committed() implements CommitResult {}

    /**
     * The result that nothing was done, because something had changed since it was read.
     *
     * @param moved the ids of the records that are no longer at the version that was read, and of the messages that are
     *     already stored; the practice's id stands for the end of the practice's chain
     * @param taken the keys that another record has
     */
    record Conflict(Set<String> moved, Set<RecordKey> taken) implements CommitResult {
        /** Rejects a conflict that names neither a moved record nor a taken key. */
        public Conflict {
            moved = Set.copyOf(moved);
            taken = Set.copyOf(taken);
            if (moved.isEmpty() && taken.isEmpty()) {
                throw new IllegalArgumentException("a conflict names what moved or what was taken");
            }
        }
    }

    /** Applies the function that fits this result, and returns its value. */
    default <R> R fold(Function<? super Committed, R> committed, Function<? super Conflict, R> conflict) {
        requireNonNull(committed, "committed");
        requireNonNull(conflict, "conflict");
        return this instanceof Conflict no ? conflict.apply(no) : committed.apply((Committed) this);
    }
}
