package dev.portalaccess.audit;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** The result of verifying a chain of audit entries. */
public sealed interface AuditVerdict {

    /**
     * Every remaining entry is unchanged and in its place.
     *
     * @param from the position of the first entry that was checked; 0 unless a purge has deleted the entries before it
     * @param length the number of entries ever written, including deleted ones
     */
    record Intact(long from, long length) implements AuditVerdict {

        /** Of a chain without deletions. */
        public Intact(long length) {
            this(0, length);
        }
    }

    /**
     * Every remaining entry is unchanged and in its place, but the entries that the checkpoint covers have been purged
     * since. The checkpoint can no longer be compared with anything and proves nothing any more.
     *
     * @param from the position of the first entry that was checked
     * @param length the number of entries ever written, including deleted ones
     */
    record Outdated(long from, long length) implements AuditVerdict {}

    /**
     * The past was changed, on purpose or by a defect.
     *
     * @param position of the first entry that is wrong or missing; 0 for the first of the chain
     * @param code how it is wrong; an open value, those of this version are the constants
     */
    record Broken(long position, String code) implements AuditVerdict {

        /** The entry's content or hash differs from the one that was written. */
        public static final String ALTERED = "ALTERED";

        /** The entry is missing, but the next one is present. */
        public static final String REMOVED = "REMOVED";

        /** The entry is at a later position. */
        public static final String SWAPPED = "SWAPPED";

        /**
         * The position holds an entry that belongs elsewhere: in another chain, at an earlier position, or in no chain.
         */
        public static final String SPLICED = "SPLICED";

        /** The keyring does not know the key of the entry, so it cannot be verified. */
        public static final String KEY_UNKNOWN = "KEY_UNKNOWN";

        /** The entry is hashed without a key although the one before it is hashed with one. */
        public static final String KEY_DROPPED = "KEY_DROPPED";

        /** The entries are in order, but the chain does not end where the store records its end. */
        public static final String HEAD_MISMATCH = "HEAD_MISMATCH";

        /** The chain ends before the position of the checkpoint. */
        public static final String CUT_TAIL = "CUT_TAIL";

        /** The entries are in order, but they are not the ones that the checkpoint records. */
        public static final String REWRITTEN = "REWRITTEN";

        /** Nothing is left of the chain that the checkpoint records, neither entries nor its end. */
        public static final String GONE = "GONE";

        /** The chain or its end cannot be read, so nothing is known of it; the store reads others. */
        public static final String UNREADABLE = "UNREADABLE";

        public Broken {
            requireNonNull(code, "code");
        }
    }

    /** Applies the function for the case that this is. */
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
