package dev.portalaccess.jdbc;

/** The failure of a check because the database lacks the schema that this version of the library needs. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message states the problem and the remedy. */
    SchemaException(String message) {
        super(message);
    }
}
