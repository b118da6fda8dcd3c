package dev.portalaccess.jdbc.internal.sql;

/** What is stored cannot be read: it was written by a newer version, or damaged. Reveals no content. */
final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(Throwable cause) {
        super("a stored record cannot be read", cause);
    }
}
