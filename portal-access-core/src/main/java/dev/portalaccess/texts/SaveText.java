package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;

/**
 * The command that uses a text from now on (PA-140).
 *
 * @param draft the text
 * @param version the version it replaces, from {@link CurrentText#version()}; 0 for a built-in text
 */
public record SaveText(TextDraft draft, long version) {

    /** Rejects a negative version. */
    public SaveText {
        requireNonNull(draft, "draft");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative");
        }
    }
}
