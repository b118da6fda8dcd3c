package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * An opaque text that a store keeps beside a record and gives back with it (PA-115). Only the library makes and reads
 * it: it shows whether the record is as the library wrote it, in that place and version. It is no secret.
 *
 * @param text 1 to 200 characters of {@code [A-Za-z0-9_.:-]}
 */
public record Seal(String text) {

    private static final int LONGEST = 200;

    /** Rejects a text that is no seal. */
    public Seal {
        requireNonNull(text, "text");
        if (text.isEmpty() || text.length() > LONGEST || !isAllowed(text)) {
            throw new IllegalArgumentException("text must have 1 to 200 characters of [A-Za-z0-9_.:-]");
        }
    }

    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || unit == '_'
                || unit == '.'
                || unit == ':'
                || unit == '-';
    }
}
