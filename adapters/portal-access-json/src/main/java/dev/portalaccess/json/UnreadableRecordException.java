package dev.portalaccess.json;

/**
 * The failure to read a document.
 *
 * <p>The message has the kind of the record and the code. It has nothing of the document, which may name people, and
 * there is no cause for the same reason.
 */
public final class UnreadableRecordException extends RuntimeException {

    /** The code of a text that is not a document, for instance because it was cut off. */
    public static final String MALFORMED = "malformed";

    /** The code of a document of another kind of record. */
    public static final String OTHER_RECORD = "other-record";

    /** The code of a document in a format that a newer version has written. */
    public static final String NEWER_FORMAT = "newer-format";

    /** The code of a document that lacks a field, or has a value that is not allowed or not known to this version. */
    public static final String INVALID = "invalid";

    private static final long serialVersionUID = 1L;
    private final String kind;
    private final String code;

    UnreadableRecordException(String kind, String code) {
        super(kind + ": " + code);
        this.kind = kind;
        this.code = code;
    }

    /** Returns the kind of record that was asked for, such as {@code grant} or {@code audit-entry}. */
    public String kind() {
        return kind;
    }

    /** Returns the code of the failure, which is one of the constants of this class. */
    public String code() {
        return code;
    }
}
