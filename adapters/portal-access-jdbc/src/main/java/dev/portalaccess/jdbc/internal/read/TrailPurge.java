package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The deletion of old entries from the front of chains. It records where the remaining chain begins. */
final class TrailPurge {

    private static final int CHAINS_AT_ONCE = 100;

    private final SqlSession session;
    private final Instant before;

    TrailPurge(SqlSession session, Instant before) {
        this.session = session;
        this.before = before;
    }

    private record Chain(String practice, String trail, String chart, long start) {

        List<SqlParameter> params() {
            return List.of(SqlParameter.of(practice), SqlParameter.of(trail), SqlParameter.of(chart));
        }
    }

    private record Entry(long position, String hash, Instant at) {}

    int purge(int max) throws SQLException {
        int removed = 0;
        while (removed < max) {
            List<Chain> chains = fronts();
            for (Chain chain : chains) {
                removed += removed < max ? shorten(chain, max - removed) : 0;
            }
            if (chains.isEmpty()) {
                return removed;
            }
        }
        return removed;
    }

    /** Chains with a first remaining entry that is old enough. */
    private List<Chain> fronts() throws SQLException {
        return session.list(
                "SELECT e.practice, e.trail, e.chart, e.position FROM " + TableNames.AUDIT_ENTRY + " e LEFT JOIN "
                        + TableNames.TRAIL_START + " s ON s.practice = e.practice AND s.chart = e.chart"
                        + " WHERE e.trail IN ('" + AuditRows.OF_CHART + "', '" + AuditRows.OF_PRACTICE
                        + "') AND e.written_at < ? AND e.position = COALESCE(s.trail_length, 0) LIMIT "
                        + CHAINS_AT_ONCE,
                List.of(SqlParameter.of(before)),
                columns -> new Chain(
                        columns.text("practice"),
                        columns.text("trail"),
                        columns.text("chart"),
                        columns.number("position")));
    }

    private int shorten(Chain chain, int max) throws SQLException {
        List<Entry> old = oldEntries(chain, max);
        if (old.isEmpty()) {
            return 0;
        }
        Entry last = old.get(old.size() - 1);
        moveStart(chain, last);
        List<SqlParameter> params = new ArrayList<>(chain.params());
        params.addAll(List.of(SqlParameter.of(chain.start()), SqlParameter.of(last.position())));
        return session.update(
                "DELETE FROM " + TableNames.AUDIT_ENTRY
                        + " WHERE practice = ? AND trail = ? AND chart = ? AND position >= ? AND position <= ?",
                params);
    }

    /** Returns the old entries at the front, without a gap and without any entry after a younger one. */
    private List<Entry> oldEntries(Chain chain, int max) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(chain.params());
        params.addAll(List.of(SqlParameter.of(chain.start()), SqlParameter.of(max)));
        List<Entry> found = session.list(
                "SELECT position, hash, written_at FROM " + TableNames.AUDIT_ENTRY
                        + " WHERE practice = ? AND trail = ? AND chart = ? AND position >= ?"
                        + " ORDER BY position, commit_id, ordinal LIMIT ?",
                params,
                columns -> new Entry(columns.number("position"), columns.text("hash"), columns.instant("written_at")));
        int length = 0;
        while (length < found.size() && isNext(found.get(length), chain.start() + length)) {
            length++;
        }
        return found.subList(0, length);
    }

    private boolean isNext(Entry entry, long position) {
        return entry.position() == position && entry.at().isBefore(before);
    }

    /** Moves the beginning of the chain. If another purge has already moved it, the purge starts again. */
    private void moveStart(Chain chain, Entry last) throws SQLException {
        RowValues start = RowValues.in(TableNames.TRAIL_START)
                .set("practice", chain.practice())
                .set("chart", chain.chart())
                .set("trail_length", last.position() + 1)
                .set("trail_last", last.hash());
        int moved = chain.start() == 0 ? insert(start) : update(start, chain.start());
        if (moved != 1) {
            throw new ConditionFailedException();
        }
    }

    private int insert(RowValues start) throws SQLException {
        List<SqlParameter> params = start.values();
        return session.update(
                "INSERT INTO " + TableNames.TRAIL_START
                        + " (practice, chart, trail_length, trail_last) VALUES (?, ?, ?, ?)",
                params);
    }

    private int update(RowValues start, long former) throws SQLException {
        return session.update(
                "UPDATE " + TableNames.TRAIL_START
                        + " SET trail_length = ?, trail_last = ? WHERE practice = ? AND chart = ? AND trail_length = ?",
                List.of(
                        start.value("trail_length"),
                        start.value("trail_last"),
                        start.value("practice"),
                        start.value("chart"),
                        SqlParameter.of(former)));
    }
}
