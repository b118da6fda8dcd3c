package dev.portalaccess.jdbc.internal.sql;

import dev.portalaccess.model.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row of a result. A missing required value makes the record unreadable. */
public final class ResultColumns {

    private final ResultSet results;
    private final DatabaseDialect database;

    ResultColumns(ResultSet results, DatabaseDialect database) {
        this.results = results;
        this.database = database;
    }

    /** Returns a required text. */
    public String text(String column) throws SQLException {
        return present(column, results.getString(column));
    }

    /** Returns an optional text. */
    public Optional<String> maybe(String column) throws SQLException {
        return Optional.ofNullable(results.getString(column));
    }

    /** Returns a required number. */
    public long number(String column) throws SQLException {
        long number = results.getLong(column);
        return results.wasNull() ? present(column, (Long) null) : number;
    }

    /** Returns an optional number. */
    public Optional<Long> maybeNumber(String column) throws SQLException {
        long number = results.getLong(column);
        return results.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** Returns a required instant. */
    public Instant instant(String column) throws SQLException {
        return maybeInstant(column).orElseThrow(() -> missing(column));
    }

    /** Returns an optional instant. */
    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return database.readInstant(results, column);
    }

    /** Returns the optional seal of the row. */
    public Optional<Seal> seal(String column) throws SQLException {
        return maybe(column).map(Seal::new);
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
