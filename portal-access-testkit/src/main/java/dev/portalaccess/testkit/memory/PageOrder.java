package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Page.Request;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An order of lists that are cut into pages: by an instant of the entries, and entries of one instant by their places.
 * A cursor is the instant and the place of the last row shown; a row never changes either.
 */
enum PageOrder {
    OLDEST_FIRST,
    NEWEST_FIRST;

    private static final Comparator<RowRank> BY_AGE =
            Comparator.comparing(RowRank::at).thenComparingLong(RowRank::place);

    private record RowRank(Instant at, long place) {

        static RowRank of(Cursor cursor) {
            String[] parts = cursor.value().split(" ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("the cursor is of another list");
            }
            return new RowRank(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
        }

        Cursor cursor() {
            return new Cursor(at.toEpochMilli() + " " + place);
        }
    }

    private record RankedRow<T>(RowRank rank, T value) {}

    /** Returns a page of rows in the order of their places alone. */
    <T> Page<T> page(Stream<TableRow<T>> rows, Request request) {
        return page(rows, row -> Instant.EPOCH, request);
    }

    /** Returns a page of rows in the order of those instants. */
    <T> Page<T> page(Stream<TableRow<T>> rows, Function<T, Instant> at, Request request) {
        Comparator<RowRank> order = this == OLDEST_FIRST ? BY_AGE : BY_AGE.reversed();
        Optional<RowRank> last = request.after().map(RowRank::of);
        List<RankedRow<T>> rest = rows.map(
                        row -> new RankedRow<>(new RowRank(at.apply(row.value()), row.place()), row.value()))
                .filter(row -> last.map(before -> order.compare(row.rank(), before) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(RankedRow::rank, order))
                .limit(request.limit() + 1L)
                .toList();
        return request.cut(rest, row -> row.rank().cursor()).map(RankedRow::value);
    }
}
