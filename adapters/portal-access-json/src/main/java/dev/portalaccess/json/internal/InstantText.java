package dev.portalaccess.json.internal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Instants as text. Every decision reads some, and nearly all are in whole seconds or milliseconds, so these are read
 * without a formatter; all other texts are left to the JDK.
 */
final class InstantText {

    private static final String SECONDS = "0000-00-00T00:00:00Z";
    private static final String MILLIS = "0000-00-00T00:00:00.000Z";
    private static final int MILLIS_FROM = 20;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private InstantText() {}

    /**
     * Returns the instant in the text, as {@link Instant#parse} does.
     *
     * @throws java.time.DateTimeException if there is none
     */
    static Instant parse(String text) {
        boolean millis = isLike(text, MILLIS);
        if (!millis && !isLike(text, SECONDS)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
                .toEpochDay();
        long nanos = millis ? (long) number(text, MILLIS_FROM, 3) * NANOS_PER_MILLI : 0;
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + (hour * 60L + minute) * 60 + second, nanos);
    }

    /** Reports whether the text has digits where the form has a zero, and is the same everywhere else. */
    private static boolean isLike(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char unit = text.charAt(i);
            char wanted = form.charAt(i);
            if (wanted == '0' ? unit < '0' || unit > '9' : unit != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
