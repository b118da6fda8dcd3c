package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;

/**
 * The command to use a text from now on (PA-140).
 *
 * @param draft the text
 * @param version the version it was written over, as {@link CurrentText#version()} told it; 0 over a built-in text
 */
public record SaveText(TextDraft draft, long version) {

    /** Versions are not negative. */
    public SaveText {
        requireNonNull(draft, "draft");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative");
        }
    }
}
