package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.text.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody is writing it: raw, of any length, right or wrong.
 *
 * @param occasion when it is to be used
 * @param title the subject of a mail or the title of a letter, as typed
 * @param body what follows, as typed
 */
public record TextDraft(
        TextKey occasion, @Nullable String title, @Nullable String body) {

    /** Needs the occasion. */
    public TextDraft {
        requireNonNull(occasion, "occasion");
    }
}
