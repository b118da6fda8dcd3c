package dev.portalaccess.testkit.memory;

import static dev.portalaccess.spi.storage.RetentionRule.agesFrom;

import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.ChangeFeed.FeedPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The feed of one practice: its entries by their numbers. Used only under the store's lock. */
class MemoryFeed {

    private static final String PREFIX = "memory-";

    private final NavigableMap<Long, FeedEntry> entries = new TreeMap<>();
    private long last;
    private long purged;

    void append(ChangeSet commit) {
        for (FeedEntry entry : commit.feedEntries()) {
            last++;
            entries.put(last, entry);
        }
    }

    List<FeedEntry> entries() {
        return List.copyOf(entries.values());
    }

    FeedCursor end() {
        return cursor(last);
    }

    Optional<FeedPart> after(FeedCursor cursor, int max) {
        long from = number(cursor);
        if (from < purged || from > last) {
            return Optional.empty();
        }
        List<FeedEntry> part = new ArrayList<>();
        long read = from;
        for (Entry<Long, FeedEntry> entry : entries.tailMap(from, false).entrySet()) {
            if (part.size() == max) {
                break;
            }
            part.add(entry.getValue());
            read = entry.getKey();
        }
        return Optional.of(new FeedPart(part, cursor(read)));
    }

    int purge(Instant before, int max) {
        List<Long> gone = entries.entrySet().stream()
                .filter(entry ->
                        agesFrom(entry.getValue()).filter(before::isAfter).isPresent())
                .map(Entry::getKey)
                .limit(max)
                .toList();
        entries.keySet().removeAll(gone);
        purged = gone.stream().mapToLong(Long::longValue).max().stream()
                .map(number -> Math.max(number, purged))
                .findFirst()
                .orElse(purged);
        return gone.size();
    }

    private static FeedCursor cursor(long number) {
        return new FeedCursor(PREFIX + number);
    }

    private static long number(FeedCursor cursor) {
        if (!cursor.value().startsWith(PREFIX)) {
            throw new IllegalArgumentException("the cursor is of another feed");
        }
        return Long.parseLong(cursor.value().substring(PREFIX.length()));
    }
}
