package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

/**
 * A text that a practice has written itself: a template with placeholders such as {@code {{name}}} for the parts that
 * differ between readers.
 *
 * <p>It names no person. This type does not judge whether the text is fit to be sent; the library checks that when the
 * text is saved and whenever it is used.
 *
 * @param title the subject of a mail, or the title of a letter; at most 150 characters
 * @param body the text below the title; at most 4,000 characters
 */
public record InstructionText(String title, String body) {

    /** The maximum number of characters in a title. */
    public static final int LONGEST_TITLE = 150;

    /** The maximum number of characters in a body. */
    public static final int LONGEST_BODY = 4_000;

    /** Rejects an overlong title or body. */
    public InstructionText {
        requireNonNull(title, "title");
        requireNonNull(body, "body");
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("title must have at most 150 characters");
        }
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("body must have at most 4,000 characters");
        }
    }
}
