package dev.portalaccess.keyvalue;

import dev.portalaccess.json.UnreadableRecordException;

/** The failure to read a stored row. It has nothing of the row, which may name people; nor has its cause. */
final class RowFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a row whose beginning cannot be read. */
    RowFormatException() {
        super("a row without a document");
    }

    /** Creates an exception for a row whose document cannot be read. */
    RowFormatException(UnreadableRecordException cause) {
        super(cause.getMessage(), cause);
    }
}
