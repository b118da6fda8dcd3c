package dev.portalaccess.seal;

import static java.util.Objects.requireNonNull;

/**
 * A stored record that is not as the library wrote it.
 *
 * @param kind the kind of record, as a code: {@code chart}, {@code grant}, {@code invitation}, {@code holder},
 *     {@code registration}, {@code practice-chain}, {@code message} or {@code text}
 * @param id the id of the record
 * @param code how it is wrong; an open value, those of this version are the constants
 */
public record BrokenSeal(String kind, String id, String code) {

    /** The record has no seal. */
    public static final String MISSING = "missing";

    /**
     * The seal is not that of this record in this version: the record or its seal was edited, moved or copied. A record
     * that was put back together with its seal is {@link #ROLLED_BACK}.
     */
    public static final String MISMATCH = "mismatch";

    /**
     * The seal is in a newer format, or under a key that the keyring does not know, or the record itself cannot be
     * read.
     */
    public static final String UNREADABLE = "unreadable";

    /** The sealed record of the chart does not name this grant or invitation: it was added, revived or moved here. */
    public static final String UNLISTED = "unlisted";

    /** The sealed record of the chart, or its audit trail, names a record that is not there. */
    public static final String GONE = "gone";

    /**
     * The audit trail states something else: a grant was edited, added, put back or closed past the library, although
     * its chart may have the right seal.
     */
    public static final String CONTRADICTED = "contradicted";

    /** The audit trail of the record is not as the library wrote it, so that a comparison with it proves nothing. */
    public static final String TRAIL_BROKEN = "trail-broken";

    /** The record is older than the audit trail says: it was rolled back. */
    public static final String ROLLED_BACK = "rolled-back";

    /** The natural key that led to the record is not in it. */
    public static final String MISLED = "misled";

    /**
     * The seal is right but under an older key, and {@link RecordSeals#sealExisting} could not seal the record again. It
     * becomes {@link #UNREADABLE} when that key goes.
     */
    public static final String OLDER_KEY = "older-key";

    public BrokenSeal {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(code, "code");
    }
}
