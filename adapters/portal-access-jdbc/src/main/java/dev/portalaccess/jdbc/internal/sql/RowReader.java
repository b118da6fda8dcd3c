package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/**
 * Makes a value of a row.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface RowReader<T> {

    /** Returns the value of the current row. */
    T read(ResultColumns columns) throws SQLException;
}
