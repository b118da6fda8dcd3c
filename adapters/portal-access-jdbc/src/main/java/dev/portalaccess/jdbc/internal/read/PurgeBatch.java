package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.DatabaseDialect;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows that a purge has found, and removes with a few statements. They are of one practice, unless the database lets
 * one statement lock rows of several.
 *
 * @param rule which rows may go
 * @param practice the practice of all rows; empty if they are of several
 * @param rows the keys of the rows, each with the practice first
 */
record PurgeBatch(PurgeRule rule, List<SqlParameter> practice, List<List<SqlParameter>> rows) {

    /**
     * The most rows in one statement; a row has up to four columns, and drivers allow some ten thousand question marks.
     */
    static final int MOST_ROWS = 500;

    static List<PurgeBatch> of(DatabaseDialect database, PurgeRule rule, List<List<SqlParameter>> found) {
        if (database.reachesAcrossPractices()) {
            return chunks(rule, List.of(), found);
        }
        Map<SqlParameter, List<List<SqlParameter>>> byPractice = new LinkedHashMap<>();
        found.forEach(row ->
                byPractice.computeIfAbsent(row.get(0), any -> new ArrayList<>()).add(row));
        return byPractice.entrySet().stream()
                .flatMap(one -> chunks(rule, List.of(one.getKey()), one.getValue()).stream())
                .toList();
    }

    private static List<PurgeBatch> chunks(PurgeRule rule, List<SqlParameter> practice, List<List<SqlParameter>> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + MOST_ROWS)
                .mapToObj(from ->
                        new PurgeBatch(rule, practice, rows.subList(from, Math.min(rows.size(), from + MOST_ROWS))))
                .toList();
    }

    /** Removes the rows that still qualify, and returns their number. */
    int remove(SqlSession session) throws SQLException {
        lock(session);
        List<SqlParameter> params = new ArrayList<>(params(rows, rule.key().size()));
        params.addAll(rule.params());
        String delete = "DELETE FROM " + rule.table() + " AS t WHERE "
                + among(session.database(), rule.key(), rows.size()) + " AND " + rule.condition();
        if (rule.keys().isEmpty()) {
            return session.update(delete, params);
        }
        List<List<SqlParameter>> gone =
                session.list(session.database().deleted(delete, String.join(", ", rule.key())), params, rule::keyOf);
        if (!gone.isEmpty()) {
            removeKeys(session, gone);
            removeCharts(session, gone);
        }
        return gone.size();
    }

    /**
     * Locks the rows, if the search could not. What is deleted is looked at after that: a commit that came in between
     * may have put a record in use.
     */
    private void lock(SqlSession session) throws SQLException {
        String lock = session.database().forUpdate();
        if (rule.looksElsewhere() && !practice.isEmpty() && !lock.isEmpty()) {
            session.list(
                    "SELECT " + String.join(", ", rule.key()) + " FROM " + rule.table() + " t WHERE "
                            + among(session.database(), rule.key(), rows.size()) + lock,
                    params(rows, rule.key().size()),
                    rule::keyOf);
        }
    }

    private void removeKeys(SqlSession session, List<List<SqlParameter>> gone) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(params(gone, 2));
        rule.keys().forEach(kind -> params.add(SqlParameter.of(kind)));
        session.update(
                "DELETE FROM " + TableNames.KEY + " AS t WHERE "
                        + among(session.database(), List.of("practice", "owner"), gone.size()) + " AND t.kind IN ("
                        + ConditionalStatement.marks(rule.keys().size()) + ")",
                params);
    }

    private void removeCharts(SqlSession session, List<List<SqlParameter>> gone) throws SQLException {
        if (rule.table().equals(TableNames.INVITATION)) {
            session.update(
                    "DELETE FROM " + TableNames.INVITATION_CHART + " AS t WHERE "
                            + among(session.database(), List.of("practice", "invitation"), gone.size()),
                    params(gone, 2));
        }
    }

    /** Returns the condition that a row is one of so many; the first of the columns is the practice. */
    private String among(DatabaseDialect database, List<String> key, int count) {
        List<String> columns = key.stream().map(column -> "t." + column).toList();
        return practice.isEmpty()
                ? database.oneOf(columns, count)
                : columns.get(0) + " = ? AND " + database.oneOf(columns.subList(1, columns.size()), count);
    }

    private List<SqlParameter> params(List<List<SqlParameter>> some, int columns) {
        List<SqlParameter> params = new ArrayList<>(practice);
        some.stream()
                .map(row -> row.subList(practice.isEmpty() ? 0 : 1, columns))
                .flatMap(Collection::stream)
                .forEach(params::add);
        return params;
    }
}
