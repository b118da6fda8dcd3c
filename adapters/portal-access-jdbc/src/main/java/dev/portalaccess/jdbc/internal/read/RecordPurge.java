package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deletes what is past its time: finds rows, locks them, and deletes those that still qualify. */
public final class RecordPurge {

    private static final int ROUNDS = 5;

    private final SqlRunner runner;

    /** Creates a purge that uses the runner. */
    public RecordPurge(SqlRunner runner) {
        this.runner = runner;
    }

    /** Deletes at most {@code max} records. */
    public int purge(Purgeable kind, Instant before, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be 1 or more");
        }
        return purge(kind, before, max, ROUNDS);
    }

    /** Purges; if another purge works on the same chain, tries again in the next round. */
    private int purge(Purgeable kind, Instant before, int max, int rounds) {
        try {
            return once(kind, before, max);
        } catch (ConditionFailedException e) {
            if (rounds == 1) {
                throw new AccessStoreException("contended", e);
            }
            return purge(kind, before, max, rounds - 1);
        }
    }

    private int once(Purgeable kind, Instant before, int max) {
        return runner.together(
                session -> kind == Purgeable.TRAIL
                        ? new TrailPurge(session, before).purge(max)
                        : rows(session, PurgeRule.of(kind, before, session.database()), max),
                kind.hashCode());
    }

    private static int rows(SqlSession session, PurgeRule unwanted, int max) throws SQLException {
        List<List<SqlParameter>> found = find(session, unwanted, max);
        int removed = 0;
        for (List<SqlParameter> row : found) {
            removed += remove(session, unwanted, row);
        }
        return removed;
    }

    private static List<List<SqlParameter>> find(SqlSession session, PurgeRule unwanted, int max) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(unwanted.params());
        params.add(SqlParameter.of(max));
        return session.list(
                "SELECT " + String.join(", ", unwanted.key()) + " FROM " + unwanted.table() + " t WHERE "
                        + unwanted.condition() + " LIMIT ?" + session.database().forUpdate(),
                params,
                columns -> {
                    List<SqlParameter> row = new ArrayList<>();
                    for (String column : unwanted.key()) {
                        row.add(
                                isNumber(column)
                                        ? SqlParameter.of(columns.number(column))
                                        : SqlParameter.of(columns.text(column)));
                    }
                    return row;
                });
    }

    private static boolean isNumber(String column) {
        return column.equals("version") || column.equals("ordinal");
    }

    /** Looks again: a commit that came between find and lock may have put the record in use. */
    private static int remove(SqlSession session, PurgeRule unwanted, List<SqlParameter> row) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(row);
        params.addAll(unwanted.params());
        int removed = session.update(
                "DELETE FROM " + unwanted.table() + " AS t WHERE t." + String.join(" = ? AND t.", unwanted.key())
                        + " = ? AND " + unwanted.condition(),
                params);
        if (removed == 1 && !unwanted.keys().isEmpty()) {
            removeKeys(session, unwanted, row);
        }
        if (removed == 1 && unwanted.table().equals(TableNames.INVITATION)) {
            session.update(
                    "DELETE FROM " + TableNames.INVITATION_CHART + " WHERE practice = ? AND invitation = ?", row);
        }
        return removed;
    }

    private static void removeKeys(SqlSession session, PurgeRule unwanted, List<SqlParameter> row) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(row);
        unwanted.keys().forEach(kind -> params.add(SqlParameter.of(kind)));
        session.update(
                "DELETE FROM " + TableNames.KEY + " WHERE practice = ? AND owner = ? AND kind IN ("
                        + ConditionalStatement.marks(unwanted.keys().size()) + ")",
                params);
    }
}
