package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/** Where statements run: in transactions of our own, or in the host's. */
public interface TransactionSource {

    /** Which database it is. */
    DatabaseDialect database();

    /** Runs statements each of which is done by itself, or belongs to the host's transaction. */
    <T> T alone(SqlWork<T> work) throws SQLException;

    /** Runs statements of which all are done, or none. */
    <T> T together(SqlWork<T> work) throws SQLException;

    /** Whether what was refused for the sake of others may be tried again here. */
    boolean mayRepeat();
}
