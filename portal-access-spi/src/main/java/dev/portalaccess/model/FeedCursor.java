package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * A place in the feed of one practice: what was read up to there. A host keeps it as a text, for as long as it likes, and
 * uses it any number of times.
 *
 * @param value a text that only the library reads: 1 to 4,000 printable characters of ASCII, without names
 */
public record FeedCursor(String value) {

    /** The most characters of a cursor. */
    public static final int LONGEST = 4_000;

    /** Rejects an empty or overlong text, and one with other characters. */
    public FeedCursor {
        requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(sign -> sign < ' ' || sign > '~')) {
            throw new IllegalArgumentException("a cursor has 1 to 4000 printable characters");
        }
    }
}
