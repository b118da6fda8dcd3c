package dev.portalaccess.keyvalue;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The entries of a range of keys, read in parts as they are asked for. What is read may be removed meanwhile. */
final class RowRange implements Iterator<MapEntry> {

    private static final int FEWEST = 16;
    private static final int MOST = 512;

    private final OrderedMap map;
    private final String until;
    private final Deque<MapEntry> ready = new ArrayDeque<>();
    private String from;
    private int most = FEWEST;
    private boolean ended;

    private RowRange(OrderedMap map, String from, String until) {
        this.map = map;
        this.from = from;
        this.until = until;
    }

    /** Returns the entries from the one key to the other, which is left out. */
    static Stream<MapEntry> between(OrderedMap map, String from, String until) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new RowRange(map, from, until), Spliterator.ORDERED), false);
    }

    /** Returns the entries whose keys continue that one. */
    static Stream<MapEntry> below(OrderedMap map, String key) {
        return between(map, KeyText.after(key), KeyText.beyond(key));
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            List<MapEntry> part = map.range(from, until, most);
            ready.addAll(part);
            ended = part.size() < most;
            most = Math.min(MOST, most * 2);
            if (!part.isEmpty()) {
                from = KeyText.after(part.get(part.size() - 1).key());
                ended |= from.compareTo(until) >= 0;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public MapEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
