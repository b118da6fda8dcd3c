package dev.portalaccess.keyvalue;

/** The failure to read a stored row. It has nothing of the row, which may name people; nor has its cause. */
final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(RuntimeException cause) {
        super("unreadable", cause);
    }
}
