package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.read.SeenCommits.FeedPlace;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.FeedNumbers;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.ChangeFeed.FeedPart;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feeds. PostgreSQL tells which transactions had ended; elsewhere the entries are in the order of a counter. */
public final class FeedReads {

    private static final int MOST = 500;

    private static final String SNAPSHOT = "SELECT CAST(pg_current_snapshot() AS text) AS snapshot";

    /** One statement, so that the snapshot is the one that the rows were read in. */
    private static final String UNSEEN = "WITH s AS (SELECT pg_current_snapshot() AS now)"
            + " SELECT CAST(s.now AS text) AS snapshot, f.turn, f.changed_at, f.commit_id, f.ordinal, f.body"
            + " FROM s LEFT JOIN LATERAL (SELECT turn, changed_at, commit_id, ordinal, body FROM " + TableNames.FEED
            + " WHERE practice = ? AND source = '" + FeedNumbers.TRANSACTIONS + "' AND turn >= ?"
            + " AND turn < CAST(CAST(pg_snapshot_xmax(s.now) AS text) AS bigint)"
            + " AND NOT pg_visible_in_snapshot(CAST(CAST(turn AS text) AS xid8), CAST(? AS pg_snapshot))"
            + " AND (turn <> ? OR (changed_at, commit_id, ordinal) >"
            + " (CAST(? AS timestamp(3) with time zone), ?, CAST(? AS bigint)))"
            + " ORDER BY turn, changed_at, commit_id, ordinal LIMIT ?) f ON TRUE"
            + " ORDER BY f.turn, f.changed_at, f.commit_id, f.ordinal";

    private static final Pattern COUNTED = Pattern.compile("T ([0-9]{1,18}) ([0-9]{1,9})");
    private static final long WHOLE = 999_999_999;
    private static final FeedPlace NOWHERE = new FeedPlace(-1, Instant.EPOCH, 0, "");

    private final SqlRunner runner;

    /** A row of the feed, or none, with the snapshot that it was read in. */
    private record UnseenRow(String snapshot, Optional<FeedPlace> place, Optional<FeedEntry> entry) {}

    /** A number of the counter, and the place in its commit. */
    private record CountedPlace(long turn, long ordinal) {

        static CountedPlace of(FeedCursor cursor) {
            Matcher parts = COUNTED.matcher(cursor.value());
            if (!parts.matches()) {
                throw new IllegalArgumentException("the cursor is of another feed");
            }
            return new CountedPlace(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
        }

        FeedCursor cursor() {
            return new FeedCursor("T " + turn + " " + ordinal);
        }

        boolean isBefore(CountedPlace other) {
            return turn < other.turn || (turn == other.turn && ordinal < other.ordinal);
        }
    }

    private record CountedEntry(CountedPlace place, FeedEntry entry) {}

    /** Creates reads that use the runner. */
    public FeedReads(SqlRunner runner) {
        this.runner = runner;
    }

    /** Returns the place behind every entry. */
    public FeedCursor end(PracticeId practice) {
        return runner.read(session -> isCounted()
                ? new CountedPlace(lastTurn(session, practice).orElse(0), WHOLE).cursor()
                : session.first(SNAPSHOT, List.of(), columns -> SeenCommits.inSnapshot(columns.text("snapshot")))
                        .orElseThrow()
                        .cursor());
    }

    /** Returns the entries behind the place; empty if some of them are gone. */
    public Optional<FeedPart> after(PracticeId practice, FeedCursor cursor, int max) {
        if (max < 1 || max > MOST) {
            throw new IllegalArgumentException("max must lie between 1 and 500");
        }
        if (isForeign(cursor)) {
            return Optional.empty();
        }
        if (isCounted()) {
            CountedPlace from = CountedPlace.of(cursor);
            return runner.read(session -> counted(session, practice, from, max));
        }
        SeenCommits seen = SeenCommits.of(cursor);
        return runner.read(session -> unseen(session, practice, seen, max));
    }

    /** Reports whether the cursor counts otherwise: the storage was changed from one kind of statements to the other. */
    private boolean isForeign(FeedCursor cursor) {
        String other = isCounted() ? FeedNumbers.TRANSACTIONS : FeedNumbers.COUNTER;
        return cursor.value().startsWith(other + " ");
    }

    private boolean isCounted() {
        return runner.database().feedNumbers().advance().isPresent();
    }

    private static OptionalLong lastTurn(SqlSession session, PracticeId practice) throws SQLException {
        Optional<Long> turn = session.first(
                "SELECT turn FROM " + TableNames.FEED_TURN + " WHERE practice = ?",
                List.of(SqlParameter.of(practice.value())),
                columns -> columns.number("turn"));
        return turn.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Returns the last entry that was removed; read after the rows, so that nothing is removed unnoticed in between. */
    private static Optional<CountedPlace> start(SqlSession session, PracticeId practice, String source)
            throws SQLException {
        return session.first(
                "SELECT turn, ordinal FROM " + TableNames.FEED_START + " WHERE practice = ? AND source = ?",
                List.of(SqlParameter.of(practice.value()), SqlParameter.of(source)),
                columns -> new CountedPlace(columns.number("turn"), columns.number("ordinal")));
    }

    private static Optional<FeedPart> counted(SqlSession session, PracticeId practice, CountedPlace from, int max)
            throws SQLException {
        List<CountedEntry> found = session.list(
                "SELECT turn, ordinal, body FROM " + TableNames.FEED + " WHERE practice = ? AND source = '"
                        + FeedNumbers.COUNTER + "' AND turn >= ? AND (turn > ? OR ordinal > ?)"
                        + " ORDER BY turn, changed_at, commit_id, ordinal LIMIT ?",
                List.of(
                        SqlParameter.of(practice.value()),
                        SqlParameter.of(from.turn()),
                        SqlParameter.of(from.turn()),
                        SqlParameter.of(from.ordinal()),
                        SqlParameter.of(max)),
                columns -> new CountedEntry(
                        new CountedPlace(columns.number("turn"), columns.number("ordinal")),
                        RecordBodies.CODEC.readFeedEntry(columns.text("body"))));
        boolean isTooOld = start(session, practice, FeedNumbers.COUNTER)
                .filter(from::isBefore)
                .isPresent();
        boolean isOfAnotherCopy = lastTurn(session, practice).orElse(0) < from.turn();
        if (isTooOld || isOfAnotherCopy) {
            return Optional.empty();
        }
        CountedPlace next = found.isEmpty() ? from : found.get(found.size() - 1).place();
        return Optional.of(new FeedPart(found.stream().map(CountedEntry::entry).toList(), next.cursor()));
    }

    private static Optional<FeedPart> unseen(SqlSession session, PracticeId practice, SeenCommits seen, int max)
            throws SQLException {
        FeedPlace partly = seen.partly().orElse(NOWHERE);
        List<UnseenRow> found = session.list(
                UNSEEN,
                List.of(
                        SqlParameter.of(practice.value()),
                        SqlParameter.of(seen.firstUnseen()),
                        SqlParameter.of(seen.snapshot()),
                        SqlParameter.of(partly.turn()),
                        SqlParameter.of(partly.at()),
                        SqlParameter.of(partly.commit()),
                        SqlParameter.of(partly.ordinal()),
                        SqlParameter.of(max)),
                FeedReads::row);
        SeenCommits now = SeenCommits.inSnapshot(found.get(0).snapshot());
        boolean isTooOld = start(session, practice, FeedNumbers.TRANSACTIONS)
                .filter(gone -> gone.turn() >= seen.firstUnseen())
                .isPresent();
        // After a restored backup numbers are given again; a place of the time before says nothing of them.
        if (isTooOld || seen.until() > now.until()) {
            return Optional.empty();
        }
        List<FeedEntry> entries =
                found.stream().flatMap(row -> row.entry().stream()).toList();
        List<FeedPlace> places = new ArrayList<>();
        found.forEach(row -> row.place().ifPresent(places::add));
        SeenCommits next = entries.size() < max ? now : seen.upTo(now, places.get(places.size() - 1));
        return Optional.of(new FeedPart(entries, next.cursor()));
    }

    private static UnseenRow row(ResultColumns columns) throws SQLException {
        Optional<String> body = columns.maybe("body");
        if (body.isEmpty()) {
            return new UnseenRow(columns.text("snapshot"), Optional.empty(), Optional.empty());
        }
        FeedPlace place = new FeedPlace(
                columns.number("turn"),
                columns.instant("changed_at"),
                Math.toIntExact(columns.number("ordinal")),
                columns.text("commit_id"));
        return new UnseenRow(columns.text("snapshot"), Optional.of(place), body.map(RecordBodies.CODEC::readFeedEntry));
    }
}
