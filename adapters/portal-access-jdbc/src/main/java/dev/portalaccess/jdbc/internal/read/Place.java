package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In what order a list comes, and where in it a page begins.
 *
 * @param columns by which it is sorted; together they belong to one row
 * @param descending whether the highest comes first
 */
record Place(List<String> columns, boolean descending) {

    static Place ascending(String... columns) {
        return new Place(List.of(columns), false);
    }

    static Place descending(String... columns) {
        return new Place(List.of(columns), true);
    }

    /** {@code ORDER BY}, with the limit's question mark. */
    String order() {
        return columns.stream()
                .map(column -> column + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?"));
    }

    /** What holds of the rows behind a place; each column is written out, as not every database compares rows. */
    String condition() {
        return IntStream.range(0, columns.size())
                .mapToObj(this::behindAt)
                .collect(Collectors.joining(" OR ", " AND (", ")"));
    }

    private String behindAt(int last) {
        String same = columns.subList(0, last).stream()
                .map(column -> column + " = ? AND ")
                .collect(Collectors.joining());
        return "(" + same + columns.get(last) + (descending ? " < ?)" : " > ?)");
    }

    /** The parameters of {@link #condition}. */
    List<Param> params(List<Param> place) {
        List<Param> params = new ArrayList<>();
        IntStream.range(0, columns.size()).forEach(last -> params.addAll(place.subList(0, last + 1)));
        return params;
    }

    /** A place as a cursor: its parts with blanks between, none of which has one itself. */
    static Cursor cursor(List<Param> place) {
        return new Cursor(place.stream().map(Place::text).collect(Collectors.joining(" ")));
    }

    private static String text(Param param) {
        return param.value() instanceof Instant at ? "@" + at.toEpochMilli() : String.valueOf(param.value());
    }

    /** The place that a cursor names; the sorts of its parts are those of {@code like}. */
    Optional<List<Param>> place(Page.Request request, List<Part> like) {
        return request.after().map(cursor -> read(cursor, like));
    }

    /** Sorts of the parts of a place. */
    enum Part {
        INSTANT {
            @Override
            Param read(String text) {
                return Param.of(Instant.ofEpochMilli(Long.parseLong(text.substring(1))));
            }
        },
        NUMBER {
            @Override
            Param read(String text) {
                return Param.of(Long.parseLong(text));
            }
        },
        TEXT {
            @Override
            Param read(String text) {
                return Param.of(text);
            }
        };

        abstract Param read(String text);
    }

    private static List<Param> read(Cursor cursor, List<Part> like) {
        List<String> texts = Arrays.asList(cursor.value().split(" ", -1));
        if (texts.size() != like.size()) {
            throw notOurs();
        }
        try {
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> like.get(i).read(texts.get(i)))
                    .toList();
        } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException e) {
            throw notOurs();
        }
    }

    private static IllegalArgumentException notOurs() {
        return new IllegalArgumentException("the cursor is of another list");
    }
}
