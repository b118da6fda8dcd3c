package dev.portalaccess.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The dialect of H2 2.x. It uses MERGE where the others use ON CONFLICT, and waits for rows that other transactions
 * write.
 */
final class H2Database extends DatabaseDialect {

    /** The error codes of a concurrent update, a lock timeout, and a locked row that no longer exists. */
    private static final Set<Integer> BUSY = Set.of(90131, 50200, 90112);

    /** The error codes of a closed connection and a closed database. */
    private static final Set<Integer> CLOSED = Set.of(90067, 90098, 90121, 90007);

    private static final String KEY =
            "(CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar))";

    /** The compatibility modes whose statements and comparisons are those that the library relies on. */
    private static final Set<String> MODES =
            Set.of("REGULAR", "LEGACY", "PostgreSQL", "MySQL", "MariaDB", "DB2", "HSQLDB");

    private H2Database() {
        super("h2");
    }

    /**
     * Returns the dialect, if the settings of the database leave ids and statements as they are.
     *
     * @throws IllegalArgumentException if not; the message names the setting
     */
    static H2Database detect(Connection connection) throws SQLException {
        String mode =
                answer(connection, "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'MODE'");
        if (!MODES.contains(mode)) {
            throw new IllegalArgumentException("H2 runs with MODE=" + mode + ", which changes statements or texts."
                    + " Leave MODE out of the URL, or use one of " + new TreeSet<>(MODES));
        }
        // No table of H2 tells these two settings.
        if (!answer(connection, "SELECT 'apart' WHERE CAST('a' AS varchar) <> CAST('A' AS varchar)")
                .equals("apart")) {
            throw new IllegalArgumentException("H2 runs with IGNORECASE=TRUE or a COLLATION, which makes ids equal that"
                    + " are not. Leave it out of the URL, and create the tables without it");
        }
        return new H2Database();
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getString(1) : "";
        }
    }

    @Override
    public String schemaLookup() {
        // In capitals, as H2 itself writes them: it finds them so whether it folds names or not.
        return "SELECT 1 AS found FROM INFORMATION_SCHEMA.TABLES"
                + " WHERE TABLE_SCHEMA = CURRENT_SCHEMA AND UPPER(TABLE_NAME) = 'PORTAL_SCHEMA'";
    }

    // The row that the installer writes before anything else.
    @Override
    public Optional<String> schemaLock() {
        return Optional.of("SELECT minor FROM portal_schema WHERE major = 0 FOR UPDATE WAIT 120");
    }

    @Override
    public boolean commitsSchemaChanges() {
        return true;
    }

    @Override
    public ConditionalStatement insert(List<RowValues> rows) {
        return ConditionalStatement.exactly(
                rows.size(),
                "INSERT INTO " + rows.get(0).table() + " " + ConditionalStatement.values(rows),
                ConditionalStatement.params(rows));
    }

    @Override
    public ConditionalStatement upsert(List<String> key, Set<String> kept, List<RowValues> rows) {
        List<String> columns = rows.get(0).columns();
        String values = rows.get(0).values().stream()
                .map(value -> "CAST(? AS " + type(value) + ")")
                .collect(Collectors.joining(", ", "(", ")"));
        String others = columns.stream()
                .filter(column -> !key.contains(column) && !kept.contains(column))
                .map(column -> column + " = v." + column)
                .collect(Collectors.joining(", "));
        String names = String.join(", ", columns);
        return ConditionalStatement.any(
                "MERGE INTO " + rows.get(0).table() + " t USING (VALUES "
                        + String.join(", ", Collections.nCopies(rows.size(), values)) + ") v (" + names + ") ON "
                        + key.stream()
                                .map(column -> "t." + column + " = v." + column)
                                .collect(Collectors.joining(" AND "))
                        + (others.isEmpty() ? "" : " WHEN MATCHED THEN UPDATE SET " + others)
                        + " WHEN NOT MATCHED THEN INSERT (" + names + ") VALUES (v." + String.join(", v.", columns)
                        + ")",
                ConditionalStatement.params(rows));
    }

    private static String type(SqlParameter value) {
        return switch (value.sort()) {
            case NUMBER -> "bigint";
            case INSTANT -> "timestamp(3) with time zone";
            case TEXT, TEXTS -> "varchar";
        };
    }

    @Override
    public ConditionalStatement take(List<RowValues> keys, List<String> formers) {
        List<SqlParameter> params = new ArrayList<>(ConditionalStatement.params(keys));
        formers.forEach(former -> params.add(SqlParameter.of(former)));
        String owners = formers.isEmpty() ? "" : " OR t.owner IN (" + ConditionalStatement.marks(formers.size()) + ")";
        return ConditionalStatement.exactly(
                keys.size(),
                "MERGE INTO portal_key t USING (VALUES " + String.join(", ", Collections.nCopies(keys.size(), KEY))
                        + ") v (practice, kind, name, owner)"
                        + " ON t.practice = v.practice AND t.kind = v.kind AND t.name = v.name"
                        + " WHEN MATCHED AND (t.owner = v.owner" + owners + ") THEN UPDATE SET owner = v.owner"
                        + " WHEN NOT MATCHED THEN INSERT (practice, kind, name, owner)"
                        + " VALUES (v.practice, v.kind, v.name, v.owner)",
                params);
    }

    @Override
    public FeedNumbers feedNumbers() {
        return FeedNumbers.counted("MERGE INTO portal_feed_turn t USING (VALUES (CAST(? AS varchar))) v (practice)"
                + " ON t.practice = v.practice WHEN MATCHED THEN UPDATE SET turn = t.turn + 1"
                + " WHEN NOT MATCHED THEN INSERT (practice, turn) VALUES (v.practice, 1)");
    }

    @Override
    public String updated(String update, String columns) {
        return "SELECT " + columns + " FROM FINAL TABLE (" + update + ")";
    }

    @Override
    public String deleted(String delete, String columns) {
        return "SELECT " + columns + " FROM OLD TABLE (" + delete + ")";
    }

    // Only without VALUES does it look the rows up in an index.
    @Override
    String beforeRows(int columns) {
        return "";
    }

    @Override
    boolean isOthersFirst(SQLException e) {
        return super.isOthersFirst(e) || BUSY.contains(e.getErrorCode());
    }

    @Override
    boolean isGone(SQLException e) {
        return super.isGone(e) || CLOSED.contains(e.getErrorCode());
    }

    @Override
    boolean isTimeout(SQLException e) {
        return super.isTimeout(e) || e.getErrorCode() == 57014;
    }
}
