package dev.portalaccess.jdbc;

/**
 * The database has not got the schema that this version of the library needs.
 */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what helps. */
    SchemaException(String message) {
        super(message);
    }
}
