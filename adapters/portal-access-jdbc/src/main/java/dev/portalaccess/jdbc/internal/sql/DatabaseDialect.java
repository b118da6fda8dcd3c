package dev.portalaccess.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

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
import java.util.Collections;
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
     * Returns the dialect of the connection's database.
     *
     * @throws IllegalArgumentException if the database is not supported
     */
    public static DatabaseDialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> PostgresDatabase.detect(connection);
            case "H2" -> H2Database.detect(connection);
            case "SQLite" -> new SqliteDatabase();
            default -> throw new IllegalArgumentException("no schema for the database " + product);
        };
    }

    /** Returns the name of its script folder: {@code postgresql}, {@code h2} or {@code sqlite}. */
    public final String name() {
        return name;
    }

    /**
     * Returns the dialect that an engine understands which spreads rows over machines, where there is such an engine;
     * it sends ordinary statements in a transaction, and no statement of it locks rows of several practices.
     */
    public DatabaseDialect portable() {
        return this;
    }

    /** Returns a query that finds a row if the table {@code portal_schema} exists. */
    public abstract String schemaLookup();

    /**
     * Returns a query that lets only one program change the schema until its transaction ends; empty if beginning the
     * transaction is sufficient.
     */
    public Optional<String> schemaLock() {
        return Optional.empty();
    }

    /**
     * Reports whether each change of the schema commits the transaction that it is made in, and so ends the lock of
     * {@link #schemaLock()} unless another connection holds it.
     */
    public boolean commitsSchemaChanges() {
        return false;
    }

    /** Begins a transaction that may write. */
    void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Commits the transaction. */
    void commit(Connection connection) throws SQLException {
        connection.clearWarnings();
        connection.commit();
        heed(connection.getWarnings());
        connection.setAutoCommit(true);
    }

    /** Rolls the transaction back. */
    void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    void heed(@Nullable SQLWarning warning) throws SQLException {
        // Most have nothing to say that would matter.
    }

    /** Reports whether readable data may still be lost, because another server has to confirm this server's work. */
    public boolean confirmsElsewhere() {
        return false;
    }

    /**
     * Limits how long the connection waits for a response, if this costs less than a limit for each statement. The
     * connection is unusable after the limit was exceeded.
     *
     * @return the action that restores the former limit; empty if the database has no such limit
     */
    Optional<ConnectionReset> limit(Connection connection, Duration longest) throws SQLException {
        return Optional.empty();
    }

    /** An action that restores the former state of a connection. */
    interface ConnectionReset {
        void restore() throws SQLException;
    }

    /** Closes a connection for good, so that it is never used again. */
    void discard(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
    }

    /** Reports whether writers block each other, so that they should queue in this process. */
    boolean hasOneWriter() {
        return false;
    }

    /**
     * Returns a statement that inserts the rows. If one of them exists already, it touches fewer rows or raises a
     * duplicate.
     */
    public ConditionalStatement insert(List<RowValues> rows) {
        return ConditionalStatement.exactly(
                rows.size(),
                "INSERT INTO " + rows.get(0).table() + " " + ConditionalStatement.values(rows)
                        + " ON CONFLICT DO NOTHING",
                ConditionalStatement.params(rows));
    }

    /**
     * Returns a statement that inserts the rows, or overwrites those with the same key if they differ.
     *
     * @param key the columns of the key
     * @param kept the columns that an existing row keeps
     */
    public ConditionalStatement upsert(List<String> key, Set<String> kept, List<RowValues> rows) {
        String table = rows.get(0).table();
        List<String> others = rows.get(0).columns().stream()
                .filter(column -> !key.contains(column) && !kept.contains(column))
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

    /**
     * Returns a statement that takes keys that are free, or that belong to their owner or to one of the former owners.
     */
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

    /** Returns an instant parameter as a column of a SELECT. */
    public String instant() {
        return "CAST(? AS timestamp(3) with time zone)";
    }

    /** Reports whether all parts of a commit go as one statement, which is then a transaction by itself. */
    public boolean commitsInOneStatement() {
        return false;
    }

    /** Returns how commits are numbered in the feed. */
    public FeedNumbers feedNumbers() {
        return FeedNumbers.counted("INSERT INTO portal_feed_turn (practice, turn) VALUES (?, 1)"
                + " ON CONFLICT (practice) DO UPDATE SET turn = portal_feed_turn.turn + 1");
    }

    /** Executes updates of different rows, and returns how many rows each of them touched. */
    public List<Integer> touched(SqlSession session, List<ConditionalStatement> parts) throws SQLException {
        List<Integer> touched = new ArrayList<>();
        for (ConditionalStatement part : parts) {
            touched.add(session.update(part.sql(), part.params()));
        }
        return touched;
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

    /** Reports whether one statement may lock, or change, rows of several practices. */
    public boolean reachesAcrossPractices() {
        return false;
    }

    /** Reports whether one statement can both search for rows and change those that it found. */
    public boolean updatesWhatItFinds() {
        return false;
    }

    /** Returns the clause that omits rows locked by others from a search over several practices; mostly empty. */
    public String skipLocked() {
        return "";
    }

    /** Returns a query that executes the UPDATE and returns the changed rows as they now are. */
    public String updated(String update, String columns) {
        return update + " RETURNING " + columns;
    }

    /** Returns a query that executes the DELETE and returns the removed rows. */
    public String deleted(String delete, String columns) {
        return delete + " RETURNING " + columns;
    }

    /** Returns the condition that the columns of a row are one of so many lists of values. */
    public String oneOf(List<String> columns, int rows) {
        String row = columns.size() == 1 ? "?" : "(" + ConditionalStatement.marks(columns.size()) + ")";
        String left = columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")";
        return left + " IN (" + beforeRows(columns.size()) + String.join(", ", Collections.nCopies(rows, row)) + ")";
    }

    /** Returns the word before several rows of several values in an IN. */
    String beforeRows(int columns) {
        return columns == 1 ? "" : "VALUES ";
    }

    /** Returns the condition that one text is part of another. */
    public String contains(String text, String part) {
        return "instr(" + text + ", " + part + ") > 0";
    }

    /** Returns a line end as a text. */
    public String lineEnd() {
        return "chr(10)";
    }

    /** Returns the clause that locks the rows of a SELECT until they have been changed. */
    public String forUpdate() {
        return " FOR UPDATE";
    }

    /** Reports whether a statement met a row with the same key. */
    boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** Reports whether the database refused the statement because of concurrent work, so that a retry may succeed. */
    boolean isOthersFirst(SQLException e) {
        return OTHERS_FIRST.contains(state(e));
    }

    /** Reports whether the connection has broken, or the server has become a standby. */
    boolean isGone(SQLException e) {
        return state(e).startsWith("08") || NO_LONGER_THERE.contains(state(e));
    }

    /** Reports whether a statement exceeded its timeout. */
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
            case TEXTS -> bindTexts(statement, index, (List<?>) requireNonNull(param.value(), "value"));
        }
    }

    /** Returns the condition that the column is one of the texts of one parameter, see {@link SqlParameter#ofTexts}. */
    public String isOneOf(String column) {
        return column + " = ANY (?)";
    }

    void bindTexts(PreparedStatement statement, int index, List<?> texts) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("varchar", texts.toArray()));
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
