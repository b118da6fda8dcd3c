package dev.portalaccess.jdbc.internal.json;

/** What is stored cannot be read: it was written by a newer version, or damaged. Reveals no content. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with the cause. */
    public UnreadableRecordException(Throwable cause) {
        super("a stored record cannot be read", cause);
    }
}
