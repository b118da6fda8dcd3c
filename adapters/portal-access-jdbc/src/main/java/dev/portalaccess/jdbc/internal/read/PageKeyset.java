package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.SqlParameter;
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
 * The order of a list, and the beginning of a page.
 *
 * @param columns the sort columns; together they belong to one row
 * @param descending whether the highest comes first
 */
record PageKeyset(List<String> columns, boolean descending) {

    static PageKeyset ascending(String... columns) {
        return new PageKeyset(List.of(columns), false);
    }

    static PageKeyset descending(String... columns) {
        return new PageKeyset(List.of(columns), true);
    }

    /** Returns {@code ORDER BY} and the limit with its question mark. */
    String order() {
        return columns.stream()
                .map(column -> column + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?"));
    }

    /**
     * Returns the condition for the rows after a place. It names each column, because not every database compares rows,
     * and says the first part twice, because that is what an index can begin with.
     */
    String condition() {
        return " AND " + columns.get(0) + (descending ? " <= ?" : " >= ?")
                + IntStream.range(0, columns.size())
                        .mapToObj(this::behindAt)
                        .collect(Collectors.joining(" OR ", " AND (", ")"));
    }

    private String behindAt(int last) {
        String same = columns.subList(0, last).stream()
                .map(column -> column + " = ? AND ")
                .collect(Collectors.joining());
        return "(" + same + columns.get(last) + (descending ? " < ?)" : " > ?)");
    }

    /** Returns the parameters of {@link #condition}. */
    List<SqlParameter> params(List<SqlParameter> place) {
        List<SqlParameter> params = new ArrayList<>(place.subList(0, 1));
        IntStream.range(0, columns.size()).forEach(last -> params.addAll(place.subList(0, last + 1)));
        return params;
    }

    /** A place as a cursor: its parts with spaces between; no part has a space. */
    static Cursor cursor(List<SqlParameter> place) {
        return new Cursor(place.stream().map(PageKeyset::text).collect(Collectors.joining(" ")));
    }

    private static String text(SqlParameter param) {
        return param.value() instanceof Instant at ? "@" + at.toEpochMilli() : String.valueOf(param.value());
    }

    /** Returns the place in a cursor; its parts have the types in {@code like}. */
    Optional<List<SqlParameter>> place(Page.Request request, List<Part> like) {
        return request.after().map(cursor -> read(cursor, like));
    }

    /** The types of the parts of a place. */
    enum Part {
        INSTANT {
            @Override
            SqlParameter read(String text) {
                return SqlParameter.of(Instant.ofEpochMilli(Long.parseLong(text.substring(1))));
            }
        },
        NUMBER {
            @Override
            SqlParameter read(String text) {
                return SqlParameter.of(Long.parseLong(text));
            }
        },
        TEXT {
            @Override
            SqlParameter read(String text) {
                return SqlParameter.of(text);
            }
        };

        abstract SqlParameter read(String text);
    }

    private static List<SqlParameter> read(Cursor cursor, List<Part> like) {
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
