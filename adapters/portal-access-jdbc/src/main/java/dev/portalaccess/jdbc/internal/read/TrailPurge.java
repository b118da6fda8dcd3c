package dev.portalaccess.jdbc.internal.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The deletion of old entries from the front of chains. It records where the remaining chain begins. */
final class TrailPurge {

    private static final int CHAINS_AT_ONCE = 100;

    private final SqlSession session;
    private final Instant before;

    TrailPurge(SqlSession session, Instant before) {
        this.session = session;
        this.before = before;
    }

    /** A chain whose first remaining entry is at {@code start}. */
    private record Chain(String practice, String trail, String chart, long start) {

        List<SqlParameter> params() {
            return List.of(SqlParameter.of(trail), SqlParameter.of(chart));
        }
    }

    private record Entry(String trail, String chart, long position, String hash) {

        boolean isIn(Chain chain) {
            return trail.equals(chain.trail()) && chart.equals(chain.chart());
        }
    }

    /** The front of a chain, up to and including the last entry that goes. */
    private record Front(Chain chain, Entry last) {}

    int purge(int max) throws SQLException {
        int removed = 0;
        int some = 1;
        while (some > 0 && removed < max) {
            some = 0;
            for (List<Chain> chains : byPractice()) {
                some += removed + some < max ? shorten(chains, max - removed - some) : 0;
            }
            removed += some;
        }
        return removed;
    }

    /** Returns chains with a first remaining entry that is old enough, those of one practice together. */
    private Collection<List<Chain>> byPractice() throws SQLException {
        return session
                .list(
                        "SELECT e.practice, e.trail, e.chart, e.position FROM " + TableNames.AUDIT_ENTRY
                                + " e LEFT JOIN " + TableNames.TRAIL_START
                                + " s ON s.practice = e.practice AND s.chart = e.chart" + " WHERE e.trail IN ('"
                                + AuditRows.OF_CHART + "', '" + AuditRows.OF_PRACTICE
                                + "') AND e.written_at < ? AND e.position = COALESCE(s.trail_length, 0) LIMIT "
                                + CHAINS_AT_ONCE,
                        List.of(SqlParameter.of(before)),
                        columns -> new Chain(
                                columns.text("practice"),
                                columns.text("trail"),
                                columns.text("chart"),
                                columns.number("position")))
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Chain::trail).thenComparing(Chain::chart))
                .collect(groupingBy(Chain::practice, TreeMap::new, toList()))
                .values();
    }

    /** Removes entries at the front of chains of one practice, with a few statements for all of them. */
    private int shorten(List<Chain> chains, int max) throws SQLException {
        List<Entry> old = oldEntries(chains, max);
        List<Front> fronts =
                chains.stream().flatMap(chain -> front(chain, old).stream()).toList();
        if (fronts.isEmpty()) {
            return 0;
        }
        moveStarts(fronts);
        List<SqlParameter> params = new ArrayList<>(practice(chains));
        for (Front front : fronts) {
            params.addAll(front.chain().params());
            params.add(SqlParameter.of(front.chain().start()));
            params.add(SqlParameter.of(front.last().position()));
        }
        String each = "(trail = ? AND chart = ? AND position >= ? AND position <= ?)";
        return session.update(
                "DELETE FROM " + TableNames.AUDIT_ENTRY + " WHERE practice = ? AND ("
                        + String.join(" OR ", Collections.nCopies(fronts.size(), each)) + ")",
                params);
    }

    private static List<SqlParameter> practice(List<Chain> chains) {
        return List.of(SqlParameter.of(chains.get(0).practice()));
    }

    private List<Entry> oldEntries(List<Chain> chains, int max) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(practice(chains));
        chains.forEach(chain -> params.addAll(chain.params()));
        params.addAll(List.of(SqlParameter.of(before), SqlParameter.of(max)));
        return session.list(
                "SELECT trail, chart, position, hash FROM " + TableNames.AUDIT_ENTRY + " WHERE practice = ? AND "
                        + session.database().oneOf(List.of("trail", "chart"), chains.size())
                        + " AND written_at < ? ORDER BY trail, chart, position, commit_id, ordinal LIMIT ?",
                params,
                columns -> new Entry(
                        columns.text("trail"),
                        columns.text("chart"),
                        columns.number("position"),
                        columns.text("hash")));
    }

    /** Returns the old entries at the front, without a gap and without any entry after a younger one. */
    private static Optional<Front> front(Chain chain, List<Entry> old) {
        Optional<Entry> last = Optional.empty();
        long next = chain.start();
        for (Entry entry : old) {
            if (entry.isIn(chain)) {
                if (entry.position() != next) {
                    break;
                }
                last = Optional.of(entry);
                next++;
            }
        }
        return last.map(entry -> new Front(chain, entry));
    }

    /** Moves the beginnings of the chains. If another purge has already moved one, the purge starts again. */
    private void moveStarts(List<Front> fronts) throws SQLException {
        List<Chain> moved = fronts.stream()
                .map(Front::chain)
                .filter(chain -> chain.start() > 0)
                .toList();
        if (!moved.isEmpty()) {
            List<SqlParameter> params = new ArrayList<>(practice(moved));
            moved.forEach(
                    chain -> params.addAll(List.of(SqlParameter.of(chain.chart()), SqlParameter.of(chain.start()))));
            String delete = "DELETE FROM " + TableNames.TRAIL_START + " WHERE practice = ? AND "
                    + session.database().oneOf(List.of("chart", "trail_length"), moved.size());
            require(session.update(delete, params) == moved.size());
        }
        ConditionalStatement insert =
                session.database().insert(fronts.stream().map(TrailPurge::start).toList());
        int inserted = session.update(insert.sql(), insert.params());
        require(inserted == fronts.size());
    }

    private static RowValues start(Front front) {
        return RowValues.in(TableNames.TRAIL_START)
                .set("practice", front.chain().practice())
                .set("chart", front.chain().chart())
                .set("trail_length", front.last().position() + 1)
                .set("trail_last", front.last().hash());
    }

    private static void require(boolean wasFirst) {
        if (!wasFirst) {
            throw new ConditionFailedException();
        }
    }
}
