package dev.portalaccess.jdbc.internal.sql;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialect of PostgreSQL. A commit is one statement, so that it takes one round trip and needs no transaction. */
final class PostgresDatabase extends DatabaseDialect {

    private static final String DIVISION_BY_ZERO = "22012";

    PostgresDatabase() {
        super("postgresql");
    }

    @Override
    public String schemaLookup() {
        return "SELECT 1 AS found WHERE to_regclass('portal_schema') IS NOT NULL";
    }

    @Override
    public Optional<String> schemaLock() {
        return Optional.of("SELECT pg_advisory_xact_lock(7610113254982021157)");
    }

    @Override
    public boolean commitsInOneStatement() {
        return true;
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
}
