package dev.portalaccess.audit;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * Whether a chain of audit entries is still as it was written.
 */
public sealed interface AuditVerdict {

    /**
     * Every entry that is left is where it was, as it was.
     *
     * @param from the position of the first entry that was looked at; 0 unless a purge has deleted those before it
     * @param length how many entries there were ever, those that were deleted included
     */
    record Intact(long from, long length) implements AuditVerdict {

        /** Of a chain without deletions. */
        public Intact(long length) {
            this(0, length);
        }
    }

    /**
     * Every entry that is left is where it was, as it was, but the checkpoint is of entries that a purge has deleted
     * since: nothing is left to compare it with, and it proves nothing any more.
     *
     * @param from the position of the first entry that was looked at
     * @param length how many entries there were ever, those that were deleted included
     */
    record Outdated(long from, long length) implements AuditVerdict {}

    /**
     * The past was changed, on purpose or by a defect.
     *
     * @param position of the first entry that is wrong or missing; 0 for the first of the chain
     * @param code how it is wrong; an open value, those of this version are the constants
     */
    record Broken(long position, String code) implements AuditVerdict {

        /** The entry's content or hash is not what was written. */
        public static final String ALTERED = "ALTERED";

        /** The entry is missing; the one behind it is there. */
        public static final String REMOVED = "REMOVED";

        /** The entry stands further behind. */
        public static final String SWAPPED = "SWAPPED";

        /** An entry stands there that belongs elsewhere: in another chain, earlier, or in none. */
        public static final String SPLICED = "SPLICED";

        /** The keyring does not know the key of the entry, so it cannot be verified. */
        public static final String KEY_UNKNOWN = "KEY_UNKNOWN";

        /** The entry is hashed without a key although the one before it is hashed with one. */
        public static final String KEY_DROPPED = "KEY_DROPPED";

        /** The entries are in order, but the chain does not end where the store says it does. */
        public static final String HEAD_MISMATCH = "HEAD_MISMATCH";

        /** The chain ends before the position of the checkpoint. */
        public static final String CUT_TAIL = "CUT_TAIL";

        /** The entries are in order, but they are not those that the checkpoint knows. */
        public static final String REWRITTEN = "REWRITTEN";

        /** Needs a code. */
        public Broken {
            requireNonNull(code, "code");
        }
    }

    /** Takes one of the three ways. */
    default <R> R fold(
            Function<? super Intact, R> intact,
            Function<? super Outdated, R> outdated,
            Function<? super Broken, R> broken) {
        if (this instanceof Broken no) {
            return broken.apply(no);
        }
        return this instanceof Outdated old ? outdated.apply(old) : intact.apply((Intact) this);
    }
}
