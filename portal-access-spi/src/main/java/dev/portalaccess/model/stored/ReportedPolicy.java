package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The rules of a portal that decide about access, as they were reported for a practice (PA-083), so that a decision of
 * the time while they applied can be told later.
 *
 * @param since the instant of the report; the rules apply from then on, until others are reported
 * @param text the rules, whole, as the library writes them; a store keeps the text and does not read it
 */
public record ReportedPolicy(Instant since, String text) {

    /** The maximum number of UTF-16 units in a text. */
    public static final int LONGEST_TEXT = 50_000;

    /** Rejects an empty text, and one that is too long. */
    public ReportedPolicy {
        requireNonNull(since, "since");
        if (requireNonNull(text, "text").isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text must have 1 to 50,000 characters");
        }
    }
}
