package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/**
 * What is done on a connection.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface SqlWork<T> {

    /** Does it; may be called again if the database had to refuse it for the sake of others. */
    T on(SqlSession session) throws SQLException;
}
