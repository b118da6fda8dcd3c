package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

/**
 * A text of a practice's own: a template, with placeholders such as {@code {{name}}} for what differs from one reader
 * to the next.
 *
 * <p>It names no person. Whether it is fit to be sent is judged when it
 * is saved and whenever it is used, not by this type.
 *
 * @param title the subject of a mail, or the title of a letter; at most 150 characters
 * @param body what follows; at most 4,000 characters
 */
public record InstructionText(String title, String body) {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 150;

    /** The most characters of a body. */
    public static final int LONGEST_BODY = 4_000;

    /** Refuses what is longer. */
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
