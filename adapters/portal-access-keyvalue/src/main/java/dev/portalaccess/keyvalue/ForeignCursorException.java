package dev.portalaccess.keyvalue;

/** A cursor that the list cannot have made; a mistake of the caller, and no failure of the store. */
final class ForeignCursorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ForeignCursorException() {
        super("the cursor is of another list");
    }
}
