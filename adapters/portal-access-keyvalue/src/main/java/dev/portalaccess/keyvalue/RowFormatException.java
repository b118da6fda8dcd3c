package dev.portalaccess.keyvalue;

/** The failure to read a stored row. It has nothing of the row, which may name people; nor has its cause. */
final class RowFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowFormatException(RuntimeException cause) {
        super("unreadable", cause);
    }
}
