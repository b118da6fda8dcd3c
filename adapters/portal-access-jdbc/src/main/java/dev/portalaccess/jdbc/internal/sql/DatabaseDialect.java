package dev.portalaccess.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLWarning;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The differences between the databases. Stateless, so safe for several threads. */
public abstract class DatabaseDialect {

    private static final Set<String> OTHERS_FIRST = Set.of("40001", "40P01");
    private static final Set<String> NO_LONGER_THERE = Set.of("57P01", "57P02", "57P03", "25006");
    private final String name;

    DatabaseDialect(String name) {
        this.name = name;
    }

    /**
     * The database at the other end.
     *
     * @throws IllegalArgumentException if it is none of those that are supported
     */
    public static DatabaseDialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDatabase();
            case "H2" -> new H2Database();
            case "SQLite" -> new SqliteDatabase();
            default -> throw new IllegalArgumentException("no schema for the database " + product);
        };
    }

    /** Returns the name of its script folder: {@code postgresql}, {@code h2} or {@code sqlite}. */
    public final String name() {
        return name;
    }

    /** Finds a row if the table {@code portal_schema} is there. */
    public abstract String schemaLookup();

    /** What lets only one program at a time change the schema, until its transaction ends; empty if beginning does. */
    public Optional<String> schemaLock() {
        return Optional.empty();
    }

    /** Begins a transaction that may write. */
    void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Ends it, done. */
    void commit(Connection connection) throws SQLException {
        connection.clearWarnings();
        connection.commit();
        heed(connection.getWarnings());
        connection.setAutoCommit(true);
    }

    /** Ends it, undone. */
    void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** What the server has to say of a statement that it has done; an exception if that means it is not durable. */
    void heed(@Nullable SQLWarning warning) throws SQLException {
        // Most have nothing to say that would matter.
    }

    /** Whether what can be read may still be lost, because another server has to confirm what this one has done. */
    public boolean confirmsElsewhere() {
        return false;
    }

    /**
     * Limits how long the connection waits for an answer, where that costs less than a limit for each statement; the
     * connection is of no use any more once it was exceeded.
     *
     * @return how to put it back as it was; empty if the database knows no such limit
     */
    Optional<ConnectionReset> limit(Connection connection, Duration longest) throws SQLException {
        return Optional.empty();
    }

    /** Puts something back as it was. */
    interface ConnectionReset {
        void restore() throws SQLException;
    }

    /** Closes a connection for good, so that it is never used again. */
    void discard(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
    }

    /** Whether writers wait for each other, so that they had better queue here. */
    boolean hasOneWriter() {
        return false;
    }

    /** Inserts those rows unless one of them is there already, which touches fewer rows or raises a duplicate. */
    public ConditionalStatement insert(List<RowValues> rows) {
        return ConditionalStatement.exactly(
                rows.size(),
                "INSERT INTO " + rows.get(0).table() + " " + ConditionalStatement.values(rows)
                        + " ON CONFLICT DO NOTHING",
                ConditionalStatement.params(rows));
    }

    /** Inserts those rows, or writes over those with the same key if they differ. */
    public ConditionalStatement upsert(List<String> key, List<RowValues> rows) {
        String table = rows.get(0).table();
        List<String> others = rows.get(0).columns().stream()
                .filter(column -> !key.contains(column))
                .toList();
        String set =
                others.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        String differs = others.stream()
                .map(column -> table + "." + column + " <> excluded." + column)
                .collect(Collectors.joining(" OR "));
        String onConflict = others.isEmpty()
                ? " ON CONFLICT DO NOTHING"
                : " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET " + set + " WHERE " + differs;
        return ConditionalStatement.any(
                "INSERT INTO " + table + " " + ConditionalStatement.values(rows) + onConflict,
                ConditionalStatement.params(rows));
    }

    /** Takes keys that are free, or that their owner or one of the former owners has. */
    public ConditionalStatement take(List<RowValues> keys, List<String> formers) {
        List<SqlParameter> params = new ArrayList<>(ConditionalStatement.params(keys));
        formers.forEach(former -> params.add(SqlParameter.of(former)));
        return ConditionalStatement.exactly(
                keys.size(),
                "INSERT INTO portal_key " + ConditionalStatement.values(keys)
                        + " ON CONFLICT (practice, kind, name) DO UPDATE SET owner = excluded.owner"
                        + " WHERE portal_key.owner = excluded.owner"
                        + (formers.isEmpty()
                                ? ""
                                : " OR portal_key.owner IN (" + ConditionalStatement.marks(formers.size()) + ")"),
                params);
    }

    /** Claims keys that are presumed free; a duplicate if one is taken, even by the owner itself. */
    public ConditionalStatement takeFree(List<RowValues> keys) {
        return take(keys, List.of());
    }

    /** A number as a column of a SELECT, since a bare question mark has no type in some databases. */
    public final String number() {
        return "CAST(? AS bigint)";
    }

    /** An instant, likewise. */
    public String instant() {
        return "CAST(? AS timestamp(3) with time zone)";
    }

    /** Reports whether all parts of a commit go as one statement, which is then a transaction by itself. */
    public boolean commitsInOneStatement() {
        return false;
    }

    /** Does all parts, or throws; the caller then ensures that nothing remains. */
    public void write(SqlSession session, List<ConditionalStatement> parts) throws SQLException {
        for (ConditionalStatement part : parts) {
            int touched = session.update(part.sql(), part.params());
            if (part.expected().isPresent() && part.expected().getAsInt() != touched) {
                throw new ConditionFailedException();
            }
        }
    }

    /** What keeps rows that others hold out of a SELECT that is going to change them. */
    public String skipLocked() {
        return " FOR UPDATE SKIP LOCKED";
    }

    /** Whether one text is part of another. */
    public String contains(String text, String part) {
        return "instr(" + text + ", " + part + ") > 0";
    }

    /** A line end as a text. */
    public String lineEnd() {
        return "chr(10)";
    }

    /** Locks the rows of a SELECT, so that they stay as they are until they have been changed. */
    public String forUpdate() {
        return " FOR UPDATE";
    }

    /** Whether a statement met a row of the same key. */
    boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** Whether the database refused it for the sake of others, so that it may well be done a moment later. */
    boolean isOthersFirst(SQLException e) {
        return OTHERS_FIRST.contains(state(e));
    }

    /** Whether the connection is gone, or the server has become another's stand-in. */
    boolean isGone(SQLException e) {
        return state(e).startsWith("08") || NO_LONGER_THERE.contains(state(e));
    }

    /** Whether a statement took longer than it may. */
    boolean isTimeout(SQLException e) {
        return e instanceof SQLTimeoutException || "57014".equals(e.getSQLState());
    }

    /** Returns the code of a failure: never the driver's own text. */
    String code(SQLException e) {
        if (isTimeout(e)) {
            return "timeout";
        }
        return state(e).isEmpty() ? "unavailable" : "sqlstate-" + state(e);
    }

    static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    void bind(PreparedStatement statement, int index, SqlParameter param) throws SQLException {
        switch (param.sort()) {
            case TEXT -> statement.setString(index, (String) param.value());
            case NUMBER -> bindNumber(statement, index, (Long) param.value());
            case INSTANT -> bindInstant(statement, index, (Instant) param.value());
        }
    }

    private static void bindNumber(PreparedStatement statement, int index, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, number);
        }
    }

    void bindInstant(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        }
    }

    Optional<Instant> readInstant(ResultSet results, String column) throws SQLException {
        return Optional.ofNullable(results.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
