package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.texts.PracticeTexts.CurrentText;

/**
 * The command to use the built-in text again (PA-140).
 *
 * @param occasion when the practice's own text is used
 * @param version its version, as {@link CurrentText#version()} told it; 1 or more
 */
public record RemoveText(TextKey occasion, long version) {

    /** Only what was saved can be removed. */
    public RemoveText {
        requireNonNull(occasion, "occasion");
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more");
        }
    }
}
