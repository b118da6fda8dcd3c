package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * An opaque text that a store keeps beside a record and gives back with it (PA-115). Only the library makes and reads
 * it: it shows whether the record is as the library wrote it, in that place and version. It is no secret.
 *
 * @param text 1 to 200 characters of {@code [A-Za-z0-9_.:-]}
 */
public record Seal(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,200}");

    /** Rejects a text that is no seal. */
    public Seal {
        requireNonNull(text, "text");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("text must have 1 to 200 characters of [A-Za-z0-9_.:-]");
        }
    }
}
