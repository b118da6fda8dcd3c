package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Page.Request;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order of lists that are cut into pages. A cursor is the place of the last row shown; a row never changes its
 * place.
 */
enum PageOrder {
    OLDEST_FIRST,
    NEWEST_FIRST;

    <T> Page<T> page(Stream<TableRow<T>> rows, Request request) {
        List<TableRow<T>> rest = rows.filter(row ->
                        request.after().map(cursor -> isAfter(row, cursor)).orElse(true))
                .sorted(Comparator.comparingLong(this::rank))
                .limit(request.limit() + 1L)
                .toList();
        List<TableRow<T>> shown = rest.stream().limit(request.limit()).toList();
        List<T> items = shown.stream().map(TableRow::value).toList();
        return new Page<>(
                items,
                rest.stream().skip(request.limit()).map(more -> last(shown)).findFirst());
    }

    private long rank(TableRow<?> row) {
        return this == OLDEST_FIRST ? row.place() : -row.place();
    }

    private boolean isAfter(TableRow<?> row, Cursor cursor) {
        return rank(row) > rank(new TableRow<>(Long.parseLong(cursor.value()), cursor));
    }

    private static Cursor last(List<? extends TableRow<?>> shown) {
        return new Cursor(Long.toString(shown.get(shown.size() - 1).place()));
    }
}
