package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param <T> the type of the items
 * @param items the items, in the list's order
 * @param next the place where the next part begins; empty after the last part
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    /**
     * A place in a list. It stays the same when entries are added before or after it.
     *
     * @param value a text that only the store that made it reads; 1 to 300 printable characters without names or
     *     addresses
     */
    public record Cursor(String value) {
        /** Rejects an empty or overlong cursor. */
        public Cursor {
            requireNonNull(value, "value");
            if (value.isEmpty() || value.length() > 300) {
                throw new IllegalArgumentException("a cursor has 1 to 300 characters");
            }
        }
    }

    /**
     * A request for one part of a list.
     *
     * @param limit the maximum number of items, 1 to 500
     * @param after the place where the previous part ended; empty for the first part
     */
    public record Request(int limit, Optional<Cursor> after) {

        private static final int MOST = 500;

        /** Rejects a limit out of bounds. */
        public Request {
            requireNonNull(after, "after");
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("limit must lie between 1 and 500");
            }
        }

        /** Returns a request for the first entries. */
        public static Request first(int limit) {
            return new Request(limit, Optional.empty());
        }

        /**
         * Returns the page for rows that were read from the place on, with one more than the limit, so that whoever
         * read them knows whether there are more.
         *
         * @param rows the rows, in the order of the list
         * @param place tells where a row stands
         */
        public <R> Page<R> cut(List<R> rows, Function<? super R, Cursor> place) {
            return rows.size() <= limit
                    ? new Page<>(rows, Optional.empty())
                    : new Page<>(rows.subList(0, limit), Optional.of(place.apply(rows.get(limit - 1))));
        }

        /** Returns a request for the entries after the place. */
        public Request after(Cursor place) {
            return new Request(limit, Optional.of(place));
        }
    }

    public Page {
        items = List.copyOf(items);
        requireNonNull(next, "next");
    }

    /** Returns the same part with each item converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> telling) {
        return new Page<>(items.stream().<R>map(telling).toList(), next);
    }
}
