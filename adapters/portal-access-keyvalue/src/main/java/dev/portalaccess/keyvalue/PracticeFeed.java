package dev.portalaccess.keyvalue;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.ChangeFeed.FeedPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The feed of one practice. Writes take effect one after the other, so that a number is the order of commits. */
record PracticeFeed(PracticeRows rows) {

    private static final String PREFIX = "n";

    void append(ChangeSet commit) {
        if (commit.changes().isEmpty()) {
            return;
        }
        long number = number(RowKeys.feedEnd(rows.practice()));
        for (FeedEntry entry : commit.feedEntries()) {
            number++;
            rows.put(RowKind.FEED_ENTRY, key(number), StoredRow.of(entry));
        }
        rows.map().put(RowKeys.feedEnd(rows.practice()), Long.toString(number));
    }

    FeedCursor end() {
        return cursor(number(RowKeys.feedEnd(rows.practice())));
    }

    Optional<FeedPart> after(FeedCursor cursor, int max) {
        long from = number(cursor);
        boolean isKnown =
                from >= number(RowKeys.feedStart(rows.practice())) && from <= number(RowKeys.feedEnd(rows.practice()));
        if (!isKnown) {
            return Optional.empty();
        }
        String feed = RowKeys.feed(rows.practice());
        List<MapEntry> found = RowRange.between(rows.map(), KeyText.after(key(from)), KeyText.beyond(feed))
                .limit(max)
                .toList();
        long last = found.isEmpty() ? from : number(found.get(found.size() - 1));
        return Optional.of(new FeedPart(
                found.stream()
                        .map(entry -> StoredRow.read(entry.value(), RowKind.FEED_ENTRY.reader())
                                .value())
                        .toList(),
                cursor(last)));
    }

    /** Removes the entry with the key if it is old enough, and returns the number of entries removed. */
    int purge(String key, Instant before) {
        boolean isOld = rows.get(RowKind.FEED_ENTRY, key)
                .filter(row -> row.value().at().isBefore(before))
                .isPresent();
        if (!isOld) {
            return 0;
        }
        rows.remove(RowKind.FEED_ENTRY, key);
        String start = RowKeys.feedStart(rows.practice());
        long gone = Long.parseLong(KeyText.parts(key).get(2));
        rows.map().put(start, Long.toString(Math.max(gone, number(start))));
        return 1;
    }

    private String key(long number) {
        return KeyText.join(RowKeys.feed(rows.practice()), KeyText.digits(number));
    }

    private long number(String key) {
        return rows.map().get(key).map(Long::parseLong).orElse(0L);
    }

    private static long number(MapEntry entry) {
        return Long.parseLong(KeyText.parts(entry.key()).get(2));
    }

    private static FeedCursor cursor(long number) {
        return new FeedCursor(PREFIX + KeyText.digits(number));
    }

    private static long number(FeedCursor cursor) {
        String digits = cursor.value().substring(1);
        if (!cursor.value().startsWith(PREFIX) || !KeyText.isDigits(digits)) {
            throw new ForeignCursorException();
        }
        return Long.parseLong(digits);
    }
}
