package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.model.FeedCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The transactions whose entries a reader of the feed has seen: all with a lower number than {@code until}, without the
 * open ones. Because it is a set and no mere number, a transaction that stays open for long keeps no entry of others
 * back, and its own entries are read when it has ended.
 *
 * @param until the lowest number that was not given to a transaction, or whose transaction was not looked at
 * @param open the lower numbers whose transactions had not ended
 * @param partly the last entry that was read of a transaction, if its other entries were not
 */
record SeenCommits(long until, TreeSet<Long> open, Optional<FeedPlace> partly) {

    /** The most open transactions that a cursor can name. */
    static final int MOST_OPEN = 300;

    private static final int RADIX = 36;
    private static final String PREFIX = "X";

    /** A row of the feed. */
    record FeedPlace(long turn, Instant at, int ordinal, String commit) {}

    /** Returns the transactions that a snapshot of PostgreSQL sees: {@code xmin:xmax:xip,xip}. */
    static SeenCommits inSnapshot(String snapshot) {
        String[] parts = snapshot.split(":", -1);
        TreeSet<Long> open = new TreeSet<>();
        if (!parts[2].isEmpty()) {
            for (String one : parts[2].split(",", -1)) {
                open.add(Long.valueOf(one));
            }
        }
        return new SeenCommits(Long.parseLong(parts[1]), open, Optional.empty());
    }

    /** Returns what a cursor says. */
    static SeenCommits of(FeedCursor cursor) {
        String[] parts = cursor.value().split(" ", 6);
        if (!parts[0].equals(PREFIX) || (parts.length != 3 && parts.length != 6)) {
            throw new IllegalArgumentException("the cursor is of another feed");
        }
        long until = Long.parseLong(parts[1], RADIX);
        TreeSet<Long> open = new TreeSet<>();
        if (!parts[2].isEmpty()) {
            for (String one : parts[2].split(",", -1)) {
                open.add(until - Long.parseLong(one, RADIX));
            }
        }
        Optional<FeedPlace> partly = Optional.empty();
        if (parts.length == 6) {
            String[] place = parts[5].split(" ", 2);
            partly = Optional.of(new FeedPlace(
                    Long.parseLong(parts[3], RADIX),
                    Instant.ofEpochMilli(Long.parseLong(parts[4])),
                    Integer.parseInt(place[0]),
                    CommitText.read(place[1])));
        }
        return new SeenCommits(until, open, partly);
    }

    FeedCursor cursor() {
        if (open.size() > MOST_OPEN) {
            // What lies beyond counts as not seen, and is read again.
            List<Long> lowest = List.copyOf(open).subList(0, MOST_OPEN + 1);
            return new SeenCommits(lowest.get(MOST_OPEN), new TreeSet<>(lowest.subList(0, MOST_OPEN)), Optional.empty())
                    .cursor();
        }
        List<String> parts = new ArrayList<>(List.of(
                PREFIX,
                Long.toString(until, RADIX),
                open.stream().map(one -> Long.toString(until - one, RADIX)).collect(Collectors.joining(","))));
        partly.ifPresent(place -> {
            parts.add(Long.toString(place.turn(), RADIX));
            parts.add(Long.toString(place.at().toEpochMilli()));
            parts.add(place.ordinal() + " " + CommitText.write(place.commit()));
        });
        return new FeedCursor(String.join(" ", parts));
    }

    /** Returns the lowest number of a transaction that was not seen, or not all of it. */
    long firstUnseen() {
        return open.isEmpty() ? until : open.first();
    }

    boolean contains(long turn) {
        return turn < until && !open.contains(turn);
    }

    /** Returns this as a snapshot of PostgreSQL. */
    String snapshot() {
        return firstUnseen() + ":" + until + ":"
                + open.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * Returns what was seen after a page that did not reach the end.
     *
     * @param now the transactions that the page could see
     * @param last the last entry of the page
     */
    SeenCommits upTo(SeenCommits now, FeedPlace last) {
        TreeSet<Long> left = new TreeSet<>();
        open.stream().filter(one -> one >= last.turn() || !now.contains(one)).forEach(left::add);
        if (last.turn() >= until) {
            now.open().subSet(until, last.turn()).forEach(left::add);
        }
        return new SeenCommits(Math.max(until, last.turn()), left, Optional.of(last));
    }
}
