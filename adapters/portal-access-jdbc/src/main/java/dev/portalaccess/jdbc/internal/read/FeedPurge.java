package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The deletion of old entries of feeds. It records the last entry removed, so that an older place is known as such. */
record FeedPurge(SqlSession session, Instant before) {

    private static final List<String> KEY = List.of("turn", "commit_id", "ordinal");

    /** A feed: the entries of a practice that are numbered in one way. */
    private record FeedName(String practice, String source) {

        List<SqlParameter> params() {
            return List.of(SqlParameter.of(practice), SqlParameter.of(source));
        }
    }

    private record OldRow(FeedName feed, long turn, String commit, long ordinal) {

        static final Comparator<OldRow> ORDER =
                Comparator.comparingLong(OldRow::turn).thenComparingLong(OldRow::ordinal);
    }

    int purge(int max) throws SQLException {
        List<OldRow> found = session.list(
                "SELECT practice, source, turn, commit_id, ordinal FROM " + TableNames.FEED
                        + " WHERE changed_at < ? ORDER BY changed_at LIMIT ?",
                List.of(SqlParameter.of(before), SqlParameter.of(max)),
                columns -> new OldRow(
                        new FeedName(columns.text("practice"), columns.text("source")),
                        columns.number("turn"),
                        columns.text("commit_id"),
                        columns.number("ordinal")));
        Map<FeedName, List<OldRow>> feeds = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing((OldRow row) -> row.feed().practice())
                        .thenComparing(row -> row.feed().source()))
                .forEach(row -> feeds.computeIfAbsent(row.feed(), any -> new ArrayList<>())
                        .add(row));
        int removed = 0;
        for (Map.Entry<FeedName, List<OldRow>> feed : feeds.entrySet()) {
            moveStart(feed.getValue().stream().max(OldRow.ORDER).orElseThrow());
            for (int from = 0; from < feed.getValue().size(); from += PurgeBatch.MOST_ROWS) {
                int until = Math.min(feed.getValue().size(), from + PurgeBatch.MOST_ROWS);
                removed += delete(feed.getKey(), feed.getValue().subList(from, until));
            }
        }
        return removed;
    }

    private int delete(FeedName feed, List<OldRow> rows) throws SQLException {
        List<SqlParameter> params = new ArrayList<>(feed.params());
        for (OldRow row : rows) {
            params.add(SqlParameter.of(row.turn()));
            params.add(SqlParameter.of(row.commit()));
            params.add(SqlParameter.of(row.ordinal()));
        }
        return session.update(
                "DELETE FROM " + TableNames.FEED + " WHERE practice = ? AND source = ? AND "
                        + session.database().oneOf(KEY, rows.size()),
                params);
    }

    /** Moves the start forward, never back. If another purge inserts it at the same moment, the purge starts again. */
    private void moveStart(OldRow last) throws SQLException {
        List<SqlParameter> params =
                new ArrayList<>(List.of(SqlParameter.of(last.turn()), SqlParameter.of(last.ordinal())));
        params.addAll(last.feed().params());
        params.addAll(
                List.of(SqlParameter.of(last.turn()), SqlParameter.of(last.turn()), SqlParameter.of(last.ordinal())));
        int moved = session.update(
                "UPDATE " + TableNames.FEED_START + " SET turn = ?, ordinal = ? WHERE practice = ? AND source = ?"
                        + " AND (turn < ? OR (turn = ? AND ordinal < ?))",
                params);
        boolean isThere = moved > 0
                || session.finds(
                        "SELECT turn FROM " + TableNames.FEED_START + " WHERE practice = ? AND source = ?",
                        last.feed().params());
        if (!isThere) {
            ConditionalStatement insert = session.database()
                    .insert(List.of(RowValues.in(TableNames.FEED_START)
                            .set("practice", last.feed().practice())
                            .set("source", last.feed().source())
                            .set("turn", last.turn())
                            .set("ordinal", last.ordinal())));
            session.update(insert.sql(), insert.params());
        }
    }
}
