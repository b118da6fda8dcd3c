package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.texts.PracticeTexts.CurrentText;

/**
 * The command that returns to the built-in text (PA-140).
 *
 * @param occasion the occasion of the practice's own text
 * @param version its version, from {@link CurrentText#version()}; 1 or more
 */
public record RemoveText(TextKey occasion, long version) {

    /** Rejects a version below 1, because only a saved text can be removed. */
    public RemoveText {
        requireNonNull(occasion, "occasion");
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more");
        }
    }
}
