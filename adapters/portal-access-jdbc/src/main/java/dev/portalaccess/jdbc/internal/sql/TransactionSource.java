package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/** Where statements run: in the storage's own transactions, or in the host's transaction. */
public interface TransactionSource {

    /** Which database it is. */
    DatabaseDialect database();

    /** Runs statements that commit one by one, or belong to the host's transaction. */
    <T> T alone(SqlWork<T> work) throws SQLException;

    /** Runs statements, all of them or none. */
    <T> T together(SqlWork<T> work) throws SQLException;

    /** Whether what was refused for the sake of others may be tried again here. */
    boolean mayRepeat();
}
