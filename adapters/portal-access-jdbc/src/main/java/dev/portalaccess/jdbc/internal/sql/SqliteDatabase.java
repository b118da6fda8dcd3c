package dev.portalaccess.jdbc.internal.sql;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dialect of SQLite. There is one writer at a time, which declares itself when it begins. Instants are texts. */
final class SqliteDatabase extends DatabaseDialect {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int CONSTRAINT = 19;

    /** The driver has no separate code for it. */
    private static final Pattern NO_TRANSACTION = Pattern.compile("no transaction is active");

    /** The format of instants. Its width is the same for the years 0 to 9999, so that instants sort as texts. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    SqliteDatabase() {
        super("sqlite");
    }

    @Override
    public String schemaLookup() {
        return "SELECT 1 AS found FROM sqlite_master WHERE name = 'portal_schema'";
    }

    @Override
    boolean hasOneWriter() {
        return true;
    }

    // A transaction that reads first and writes later may find that it cannot: it is a writer from the beginning.
    @Override
    void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    // If another program held the file when this one was to begin, there is nothing to roll back.
    @Override
    void rollback(Connection connection) throws SQLException {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            if (!NO_TRANSACTION.matcher(String.valueOf(e.getMessage())).find()) {
                throw e;
            }
        }
    }

    // The driver's abort does nothing.
    @Override
    void discard(Connection connection) throws SQLException {
        connection.unwrap(Connection.class).close();
    }

    @Override
    void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public String instant() {
        return "?";
    }

    @Override
    public String lineEnd() {
        return "char(10)";
    }

    // There is one writer at a time, so no locks are needed for it.
    @Override
    public boolean updatesWhatItFinds() {
        return true;
    }

    @Override
    public String isOneOf(String column) {
        return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    void bindTexts(PreparedStatement statement, int index, List<?> texts) throws SQLException {
        try {
            statement.setString(index, JSON.std.asString(texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String forUpdate() {
        return "";
    }

    @Override
    boolean isDuplicate(SQLException e) {
        return primary(e) == CONSTRAINT;
    }

    // BEGIN IMMEDIATE has waited as long as the busy_timeout of the connection says, which is not the limit of
    // statements.
    @Override
    String code(SQLException e) {
        return primary(e) == BUSY || primary(e) == LOCKED ? "busy" : "sqlite-" + primary(e);
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        statement.setString(index, instant == null ? null : text(instant));
    }

    @Override
    Optional<Instant> readInstant(ResultSet results, String column) throws SQLException {
        return Optional.ofNullable(results.getString(column)).map(Instant::parse);
    }

    private static String text(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("an instant lies within the years 0 to 9999");
        }
        return INSTANT.format(instant);
    }

    /** Returns the lowest eight bits of the error code, which are the kind of error; the other bits are the variant. */
    private static int primary(SQLException e) {
        return e.getErrorCode() & 0xFF;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
