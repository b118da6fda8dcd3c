package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param <T> what is listed
 * @param items in the list's order
 * @param next where the next part begins; empty after the last
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    /**
     * A place in a list, which stays where it is when entries are added before or behind it.
     *
     * @param value only the store that made it reads it; 1 to 300 printable characters without names or addresses
     */
    public record Cursor(String value) {
        /** Refuses an empty and an overlong cursor. */
        public Cursor {
            requireNonNull(value, "value");
            if (value.isEmpty() || value.length() > 300) {
                throw new IllegalArgumentException("a cursor has 1 to 300 characters");
            }
        }
    }

    /**
     * Which part is wanted.
     *
     * @param limit how many at most, 1 to 500
     * @param after where the part before ended; empty for the first
     */
    public record Request(int limit, Optional<Cursor> after) {

        private static final int MOST = 500;

        /** Refuses a limit out of bounds. */
        public Request {
            requireNonNull(after, "after");
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("limit must lie between 1 and 500");
            }
        }

        /** The first entries. */
        public static Request first(int limit) {
            return new Request(limit, Optional.empty());
        }

        /** The entries after that place. */
        public Request after(Cursor place) {
            return new Request(limit, Optional.of(place));
        }
    }

    /** Needs both parts. */
    public Page {
        items = List.copyOf(items);
        requireNonNull(next, "next");
    }

    /** The same part, told otherwise. */
    public <R> Page<R> map(Function<? super T, ? extends R> telling) {
        return new Page<>(items.stream().<R>map(telling).toList(), next);
    }
}
