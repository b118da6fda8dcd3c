package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/**
 * Makes a value of a row.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface RowReader<T> {

    /** The value of the row that the columns stand at. */
    T read(ResultColumns columns) throws SQLException;
}
