package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Part;
import dev.portalaccess.jdbc.internal.sql.Refused;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.jdbc.internal.sql.Session;
import dev.portalaccess.spi.AccessQueries.Purgeable;
import dev.portalaccess.spi.AccessStoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deletes what is past its time: finds rows, locks them, and takes those of which it is still true. */
public final class Cleaning {

    private static final int ROUNDS = 5;

    private final Runner runner;

    /** Through that runner. */
    public Cleaning(Runner runner) {
        this.runner = runner;
    }

    /** Removes at most that many. */
    public int purge(Purgeable kind, Instant before, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be 1 or more");
        }
        return purge(kind, before, max, ROUNDS);
    }

    /** Another purge that is at the same chain makes room for the next round. */
    private int purge(Purgeable kind, Instant before, int max, int rounds) {
        try {
            return once(kind, before, max);
        } catch (Refused e) {
            if (rounds == 1) {
                throw new AccessStoreException("contended", e);
            }
            return purge(kind, before, max, rounds - 1);
        }
    }

    private int once(Purgeable kind, Instant before, int max) {
        return runner.together(
                session -> kind == Purgeable.TRAIL
                        ? new Shortening(session, before).purge(max)
                        : rows(session, Unwanted.of(kind, before, session.database()), max),
                kind.hashCode());
    }

    private static int rows(Session session, Unwanted unwanted, int max) throws SQLException {
        List<List<Param>> found = find(session, unwanted, max);
        int removed = 0;
        for (List<Param> row : found) {
            removed += remove(session, unwanted, row);
        }
        return removed;
    }

    private static List<List<Param>> find(Session session, Unwanted unwanted, int max) throws SQLException {
        List<Param> params = new ArrayList<>(unwanted.params());
        params.add(Param.of(max));
        return session.list(
                "SELECT " + String.join(", ", unwanted.key()) + " FROM " + unwanted.table() + " t WHERE "
                        + unwanted.condition() + " LIMIT ?" + session.database().forUpdate(),
                params,
                columns -> {
                    List<Param> row = new ArrayList<>();
                    for (String column : unwanted.key()) {
                        row.add(isNumber(column) ? Param.of(columns.number(column)) : Param.of(columns.text(column)));
                    }
                    return row;
                });
    }

    private static boolean isNumber(String column) {
        return column.equals("version") || column.equals("ordinal");
    }

    /** Looks again: a commit that came between find and lock may have made the record somebody's. */
    private static int remove(Session session, Unwanted unwanted, List<Param> row) throws SQLException {
        List<Param> params = new ArrayList<>(row);
        params.addAll(unwanted.params());
        int removed = session.update(
                "DELETE FROM " + unwanted.table() + " AS t WHERE t." + String.join(" = ? AND t.", unwanted.key())
                        + " = ? AND " + unwanted.condition(),
                params);
        if (removed == 1 && !unwanted.keys().isEmpty()) {
            removeKeys(session, unwanted, row);
        }
        if (removed == 1 && unwanted.table().equals(Names.INVITATION)) {
            session.update("DELETE FROM " + Names.INVITATION_CHART + " WHERE practice = ? AND invitation = ?", row);
        }
        return removed;
    }

    private static void removeKeys(Session session, Unwanted unwanted, List<Param> row) throws SQLException {
        List<Param> params = new ArrayList<>(row);
        unwanted.keys().forEach(kind -> params.add(Param.of(kind)));
        session.update(
                "DELETE FROM " + Names.KEY + " WHERE practice = ? AND owner = ? AND kind IN ("
                        + Part.marks(unwanted.keys().size()) + ")",
                params);
    }
}
