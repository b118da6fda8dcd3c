package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/** Where statements run: in the storage's own transactions, or in the host's transaction. */
public interface TransactionSource {

    /** Returns the dialect of the database. */
    DatabaseDialect database();

    /** Returns the same transactions, with the portable dialect of the database. */
    TransactionSource portable();

    /** Runs statements that commit one by one, or belong to the host's transaction. */
    <T> T alone(SqlWork<T> work) throws SQLException;

    /** Runs statements, all of them or none. */
    <T> T together(SqlWork<T> work) throws SQLException;

    /** Reports whether work that the database refused because of concurrent work may be retried here. */
    boolean mayRepeat();
}
