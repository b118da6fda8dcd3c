package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;

/**
 * What is used on an occasion at present.
 *
 * @param occasion when it is used
 * @param text the practice's own text, or the built-in one
 * @param version the version of the practice's own text; 0 if it is the built-in one
 */
public record CurrentText(TextKey occasion, InstructionText text, long version) {

    /** Versions are not negative. */
    public CurrentText {
        requireNonNull(occasion, "occasion");
        requireNonNull(text, "text");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative");
        }
    }

    /** Whether the practice wrote it. */
    public boolean isOwn() {
        return version > 0;
    }
}
