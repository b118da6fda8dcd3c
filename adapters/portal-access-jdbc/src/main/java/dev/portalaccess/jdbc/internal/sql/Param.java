package dev.portalaccess.jdbc.internal.sql;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value for a question mark.
 *
 * @param sort what sort of column it goes to
 * @param value the value; {@code null} for SQL's NULL
 */
public record Param(Sort sort, @Nullable Object value) {

    /** The sorts of columns there are. */
    enum Sort {
        TEXT,
        NUMBER,
        INSTANT
    }

    /** A text. */
    public static Param of(String text) {
        return new Param(Sort.TEXT, text);
    }

    /** A text, or NULL. */
    public static Param of(Optional<String> text) {
        return new Param(Sort.TEXT, text.orElse(null));
    }

    /** A constant by its name. */
    public static Param of(Enum<?> constant) {
        return of(constant.name());
    }

    /** A number. */
    public static Param of(long number) {
        return new Param(Sort.NUMBER, number);
    }

    /** A number, or NULL. */
    public static Param ofNumber(Optional<Long> number) {
        return new Param(Sort.NUMBER, number.orElse(null));
    }

    /** An instant. */
    public static Param of(Instant instant) {
        return new Param(Sort.INSTANT, instant);
    }

    /** An instant, or NULL. */
    public static Param ofInstant(Optional<Instant> instant) {
        return new Param(Sort.INSTANT, instant.orElse(null));
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "Param[" + sort + "]";
    }
}
