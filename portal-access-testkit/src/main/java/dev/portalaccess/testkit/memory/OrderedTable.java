package dev.portalaccess.testkit.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Values of one type by id, in order of arrival. A replaced value keeps its place. */
class OrderedTable<V> {

    private final Map<String, TableRow<V>> rows = new LinkedHashMap<>();
    private long arrived;

    Optional<V> get(String id) {
        return Optional.ofNullable(rows.get(id)).map(TableRow::value);
    }

    void put(String id, V value) {
        TableRow<V> former = rows.get(id);
        rows.put(id, new TableRow<>(former == null ? arrived++ : former.place(), value));
    }

    /** Adds a value that has no id. */
    void append(V value) {
        put(Long.toString(arrived), value);
    }

    Optional<TableRow<V>> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    List<TableRow<V>> rows() {
        return List.copyOf(rows.values());
    }

    List<V> values() {
        return rows.values().stream().map(TableRow::value).toList();
    }

    /** Removes and returns at most that many unwanted values, oldest first. */
    List<V> take(Predicate<V> unwanted, int max) {
        List<Map.Entry<String, TableRow<V>>> taken = rows.entrySet().stream()
                .filter(row -> unwanted.test(row.getValue().value()))
                .limit(max)
                .toList();
        List<V> values = taken.stream().map(row -> row.getValue().value()).toList();
        taken.stream().map(Map.Entry::getKey).toList().forEach(rows::remove);
        return values;
    }
}
