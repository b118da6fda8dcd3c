package dev.portalaccess.jdbc.internal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row a result stands at. What is not there although it must be makes the record unreadable. */
public final class ResultColumns {

    private final ResultSet results;
    private final DatabaseDialect database;

    ResultColumns(ResultSet results, DatabaseDialect database) {
        this.results = results;
        this.database = database;
    }

    /** A text that must be there. */
    public String text(String column) throws SQLException {
        return present(column, results.getString(column));
    }

    /** A text that may be there. */
    public Optional<String> maybe(String column) throws SQLException {
        return Optional.ofNullable(results.getString(column));
    }

    /** A number that must be there. */
    public long number(String column) throws SQLException {
        long number = results.getLong(column);
        return results.wasNull() ? present(column, (Long) null) : number;
    }

    /** A number that may be there. */
    public Optional<Long> maybeNumber(String column) throws SQLException {
        long number = results.getLong(column);
        return results.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** An instant that must be there. */
    public Instant instant(String column) throws SQLException {
        return maybeInstant(column).orElseThrow(() -> missing(column));
    }

    /** An instant that may be there. */
    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return database.readInstant(results, column);
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw missing(column);
        }
        return value;
    }

    private static IllegalStateException missing(String column) {
        return new IllegalStateException("the column " + column + " is empty");
    }
}
