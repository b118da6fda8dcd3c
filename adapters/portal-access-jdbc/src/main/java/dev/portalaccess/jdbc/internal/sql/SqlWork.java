package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/**
 * What is done on a connection.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface SqlWork<T> {

    /** Does the work. The runner may call this again if the database refused the work because of concurrent work. */
    T on(SqlSession session) throws SQLException;
}
