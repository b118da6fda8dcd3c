package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes what is past its time: finds rows, locks them, and deletes those that still qualify, together with their
 * keys. The number of statements of a step does not depend on the number of rows, up to {@link PurgeBatch#MOST_ROWS}.
 */
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
                        : kind == Purgeable.CHANGES
                                ? new FeedPurge(session, before).purge(max)
                                : rows(session, PurgeRule.of(kind, before, session.database()), max),
                kind.hashCode());
    }

    private static int rows(SqlSession session, PurgeRule unwanted, int max) throws SQLException {
        int removed = 0;
        for (PurgeBatch batch : PurgeBatch.of(session.database(), unwanted, find(session, unwanted, max))) {
            removed += batch.remove(session);
        }
        return removed;
    }

    private static List<List<SqlParameter>> find(SqlSession session, PurgeRule unwanted, int max) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(unwanted.params());
        params.add(SqlParameter.of(max));
        String lock =
                session.database().reachesAcrossPractices() ? session.database().forUpdate() : "";
        return session.list(
                "SELECT " + String.join(", ", unwanted.key()) + " FROM " + unwanted.table() + " t WHERE "
                        + unwanted.condition() + " LIMIT ?" + lock,
                params,
                unwanted::keyOf);
    }
}
