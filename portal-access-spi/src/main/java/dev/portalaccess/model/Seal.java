package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * An opaque text that a store keeps beside a record and gives back with it (PA-115). Only the library makes and reads
 * it: it shows whether the record is as the library wrote it, in that place and version. It is no secret.
 *
 * @param text 1 to 200 printable ASCII characters
 */
public record Seal(String text) {

    private static final int LONGEST = 200;

    /** Rejects a text that is no seal. */
    public Seal {
        requireNonNull(text, "text");
        if (text.isEmpty()
                || text.length() > LONGEST
                || !text.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException("text must have 1 to 200 printable characters");
        }
    }
}
