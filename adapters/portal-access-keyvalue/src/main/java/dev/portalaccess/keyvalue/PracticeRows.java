package dev.portalaccess.keyvalue;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of one practice within a transaction.
 *
 * @param map all rows and index entries
 * @param practice the practice
 */
record PracticeRows(OrderedMap map, PracticeId practice) {

    <T> Optional<StoredRow<T>> get(RowKind<T> kind, String key) {
        return map.get(key).map(text -> StoredRow.read(text, kind.reader()));
    }

    <T> Optional<Versioned<T>> versioned(RowKind<T> kind, String key) {
        return get(kind, key).map(StoredRow::versioned);
    }

    /** Writes a row in place of the one that the key may have, and moves its index entries. */
    <T> void put(RowKind<T> kind, String key, StoredRow<T> row) {
        Set<String> former = indexes(kind, key);
        Set<String> next = new HashSet<>(kind.indexes().of(practice, key, row));
        former.stream().filter(index -> !next.contains(index)).forEach(map::remove);
        next.stream().filter(index -> !former.contains(index)).forEach(index -> map.put(index, key));
        map.put(key, row.write(kind.writer()));
    }

    /** Removes a row and its index entries. */
    <T> void remove(RowKind<T> kind, String key) {
        indexes(kind, key).forEach(map::remove);
        map.remove(key);
    }

    /** Returns the rows whose keys continue that one. */
    <T> Stream<StoredRow<T>> rows(RowKind<T> kind, String key) {
        return RowRange.below(map, key).map(entry -> StoredRow.read(entry.value(), kind.reader()));
    }

    /** Returns the rows that the entries of an index lead to. */
    <T> Stream<StoredRow<T>> indexed(RowKind<T> kind, String index) {
        return RowRange.below(map, index).map(entry -> get(kind, entry.value())).flatMap(Optional::stream);
    }

    /** Returns a page of the rows whose keys continue that one, in the order of their keys. */
    <R> Page<R> page(String key, Function<MapEntry, Optional<R>> reading, Page.Request request) {
        return page(key, KeyText.beyond(key), reading, request);
    }

    /** Returns a page in the same way, of the rows with keys below another key. */
    <R> Page<R> page(String key, String until, Function<MapEntry, Optional<R>> reading, Page.Request request) {
        String from = request.after()
                .map(cursor -> KeyText.after(KeyText.join(key, KeyText.of(parts(cursor)))))
                .orElse(KeyText.after(key));
        Iterator<MapEntry> entries = RowRange.between(map, from, until).iterator();
        List<R> items = new ArrayList<>();
        String last = key;
        while (entries.hasNext()) {
            MapEntry entry = entries.next();
            Optional<R> item = reading.apply(entry);
            if (item.isPresent() && items.size() == request.limit()) {
                return new Page<>(items, Optional.of(cursor(key, last)));
            }
            if (item.isPresent()) {
                items.add(item.get());
                last = entry.key();
            }
        }
        return new Page<>(items, Optional.empty());
    }

    /** Returns the parts of a cursor. The first is an instant or a number in every list. */
    private static String[] parts(Page.Cursor cursor) {
        String[] parts = cursor.value().split(" ", -1);
        if (!KeyText.isDigits(parts[0])) {
            throw new ForeignCursorException();
        }
        return parts;
    }

    private static Page.Cursor cursor(String key, String last) {
        int common = KeyText.parts(key).size();
        List<String> parts = KeyText.parts(last);
        return new Page.Cursor(String.join(" ", parts.subList(common, parts.size())));
    }

    private <T> Set<String> indexes(RowKind<T> kind, String key) {
        return get(kind, key)
                .<Set<String>>map(row -> new HashSet<>(kind.indexes().of(practice, key, row)))
                .orElse(Set.of());
    }
}
