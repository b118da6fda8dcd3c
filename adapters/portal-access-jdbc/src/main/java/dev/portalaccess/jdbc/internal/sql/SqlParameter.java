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
public record SqlParameter(Sort sort, @Nullable Object value) {

    /** The sorts of columns there are. */
    enum Sort {
        TEXT,
        NUMBER,
        INSTANT
    }

    /** A text. */
    public static SqlParameter of(String text) {
        return new SqlParameter(Sort.TEXT, text);
    }

    /** A text, or NULL. */
    public static SqlParameter of(Optional<String> text) {
        return new SqlParameter(Sort.TEXT, text.orElse(null));
    }

    /** A constant by its name. */
    public static SqlParameter of(Enum<?> constant) {
        return of(constant.name());
    }

    /** A number. */
    public static SqlParameter of(long number) {
        return new SqlParameter(Sort.NUMBER, number);
    }

    /** A number, or NULL. */
    public static SqlParameter ofNumber(Optional<Long> number) {
        return new SqlParameter(Sort.NUMBER, number.orElse(null));
    }

    /** An instant. */
    public static SqlParameter of(Instant instant) {
        return new SqlParameter(Sort.INSTANT, instant);
    }

    /** An instant, or NULL. */
    public static SqlParameter ofInstant(Optional<Instant> instant) {
        return new SqlParameter(Sort.INSTANT, instant.orElse(null));
    }

    /** Reveals no value. */
    @Override
    public String toString() {
        return "SqlParameter[" + sort + "]";
    }
}
