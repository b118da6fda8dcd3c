package dev.portalaccess.jdbc.internal.sql;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of PostgreSQL. A commit is one statement, so that it takes one round trip and needs no transaction;
 * unless the dialect is the portable one.
 */
final class PostgresDatabase extends DatabaseDialect {

    private static final String DIVISION_BY_ZERO = "22012";

    /** What version() begins with on an engine that refuses a statement with several changes of one table. */
    private static final String COCKROACH = "CockroachDB";

    private static final Set<String> MIXED_UP = Set.of("42P05", "26000");

    private final boolean portable;

    private PostgresDatabase(boolean portable) {
        super("postgresql");
        this.portable = portable;
    }

    static PostgresDatabase detect(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT version()")) {
            return new PostgresDatabase(version.next() && version.getString(1).startsWith(COCKROACH));
        }
    }

    @Override
    public DatabaseDialect portable() {
        return new PostgresDatabase(true);
    }

    @Override
    public String schemaLookup() {
        return "SELECT 1 AS found WHERE to_regclass('portal_schema') IS NOT NULL";
    }

    @Override
    public Optional<String> schemaLock() {
        return portable ? Optional.empty() : Optional.of("SELECT pg_advisory_xact_lock(7610113254982021157)");
    }

    @Override
    public boolean commitsInOneStatement() {
        return !portable;
    }

    // A counter would make the commits of a practice wait for one another until each is on the disk.
    @Override
    public FeedNumbers feedNumbers() {
        return portable ? super.feedNumbers() : FeedNumbers.ofTransactions();
    }

    @Override
    public boolean reachesAcrossPractices() {
        return !portable;
    }

    @Override
    public boolean updatesWhatItFinds() {
        return !portable;
    }

    @Override
    public String skipLocked() {
        return portable ? "" : " FOR UPDATE SKIP LOCKED";
    }

    /** Executes all updates as common table expressions of one statement. */
    @Override
    public List<Integer> touched(SqlSession session, List<ConditionalStatement> parts) throws SQLException {
        if (portable || parts.size() == 1) {
            return super.touched(session, parts);
        }
        StringBuilder sql = new StringBuilder(1_000).append("WITH ");
        List<String> counts = new ArrayList<>();
        List<SqlParameter> params = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            sql.append(i == 0 ? "p" : ",\np")
                    .append(i)
                    .append(" AS (")
                    .append(parts.get(i).sql())
                    .append(" RETURNING 1)");
            counts.add("SELECT " + i + " AS place, count(*) AS touched FROM p" + i);
            params.addAll(parts.get(i).params());
        }
        sql.append('\n').append(String.join(" UNION ALL ", counts)).append(" ORDER BY place");
        return session.list(sql.toString(), params, columns -> Math.toIntExact(columns.number("touched")));
    }

    // A time-out for each statement wakes a thread of the driver each time; this is a setting of the socket.
    @Override
    Optional<ConnectionReset> limit(Connection connection, Duration longest) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest.toMillis()));
        return Optional.of(() -> connection.setNetworkTimeout(Runnable::run, before));
    }

    @Override
    boolean isTimeout(SQLException e) {
        return super.isTimeout(e) || e.getCause() instanceof SocketTimeoutException;
    }

    /**
     * Rejects every warning of class 01. A statement that is cancelled while it waits for a synchronous standby is
     * complete on this server, and perhaps on no other. The server reports this in a warning. If the server were then
     * lost, the acknowledged change would be lost too.
     */
    @Override
    void heed(@Nullable SQLWarning warning) throws SQLException {
        for (SQLWarning one = warning; one != null; one = one.getNextWarning()) {
            if (state(one).startsWith("01")) {
                throw new SQLTimeoutException("no standby has confirmed it", state(one), one);
            }
        }
    }

    @Override
    public boolean confirmsElsewhere() {
        return true;
    }

    @Override
    public String contains(String text, String part) {
        return "strpos(" + text + ", " + part + ") > 0";
    }

    // What is there already raises a duplicate; asking first, with ON CONFLICT, would cost each insert a look of its
    // own.
    @Override
    public ConditionalStatement insert(List<RowValues> rows) {
        return ConditionalStatement.any(
                "INSERT INTO " + rows.get(0).table() + " " + ConditionalStatement.values(rows),
                ConditionalStatement.params(rows));
    }

    @Override
    public ConditionalStatement takeFree(List<RowValues> keys) {
        return insert(keys);
    }

    /**
     * Executes all statements as common table expressions, which see the same snapshot. If a statement touches fewer
     * rows than it must, the last line divides by zero, which undoes everything. A duplicate undoes everything too.
     */
    @Override
    public void write(SqlSession session, List<ConditionalStatement> parts) throws SQLException {
        if (portable) {
            super.write(session, parts);
            return;
        }
        List<SqlParameter> params = new ArrayList<>();
        parts.forEach(part -> params.addAll(part.params()));
        try {
            session.list(statement(parts), params, columns -> true);
        } catch (SQLException e) {
            if (DIVISION_BY_ZERO.equals(e.getSQLState())) {
                throw new ConditionFailedException();
            }
            throw e;
        }
    }

    private static String statement(List<ConditionalStatement> parts) {
        StringBuilder sql = new StringBuilder(4_000).append("WITH ");
        List<String> fallsShort = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ConditionalStatement part = parts.get(i);
            sql.append(i == 0 ? "p" : ",\np").append(i).append(" AS (").append(part.sql());
            if (part.expected().isPresent()) {
                sql.append(" RETURNING 1");
                fallsShort.add("(SELECT count(*) FROM p" + i + ") <> "
                        + part.expected().getAsInt());
            }
            sql.append(')');
        }
        return sql.append("\nSELECT ").append(oneUnless(fallsShort)).toString();
    }

    private static String oneUnless(List<String> anyOf) {
        return anyOf.isEmpty() ? "1" : "1 / (CASE WHEN " + String.join(" OR ", anyOf) + " THEN 0 ELSE 1 END)";
    }

    /** A pool that shares connections between transactions mixes up the driver's prepared statements. */
    @Override
    String code(SQLException e) {
        return MIXED_UP.contains(state(e)) ? "prepared-statement-mixed-up" : super.code(e);
    }
}
