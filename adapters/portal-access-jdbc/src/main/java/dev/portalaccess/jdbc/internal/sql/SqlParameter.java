package dev.portalaccess.jdbc.internal.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value for a question mark.
 *
 * @param sort the type of the column
 * @param value the value; {@code null} for NULL
 */
public record SqlParameter(Sort sort, @Nullable Object value) {

    /** The types of columns. */
    enum Sort {
        TEXT,
        NUMBER,
        INSTANT,
        TEXTS
    }

    /** Returns a text. */
    public static SqlParameter of(String text) {
        return new SqlParameter(Sort.TEXT, text);
    }

    /** Returns a text, or NULL. */
    public static SqlParameter of(Optional<String> text) {
        return new SqlParameter(Sort.TEXT, text.orElse(null));
    }

    /** Returns the name of a constant. */
    public static SqlParameter of(Enum<?> constant) {
        return of(constant.name());
    }

    /** Returns several texts, as one parameter. */
    public static SqlParameter ofTexts(Collection<String> texts) {
        return new SqlParameter(Sort.TEXTS, List.copyOf(texts));
    }

    /** Returns a number. */
    public static SqlParameter of(long number) {
        return new SqlParameter(Sort.NUMBER, number);
    }

    /** Returns a number, or NULL. */
    public static SqlParameter ofNumber(Optional<Long> number) {
        return new SqlParameter(Sort.NUMBER, number.orElse(null));
    }

    /** Returns an instant. */
    public static SqlParameter of(Instant instant) {
        return new SqlParameter(Sort.INSTANT, instant);
    }

    /** Returns an instant, or NULL. */
    public static SqlParameter ofInstant(Optional<Instant> instant) {
        return new SqlParameter(Sort.INSTANT, instant.orElse(null));
    }

    /** Reveals no value. */
    @Override
    public String toString() {
        return "SqlParameter[" + sort + "]";
    }
}
