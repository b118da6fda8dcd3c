package dev.portalaccess.pdf.internal;

/**
 * The page that a letter is laid out on.
 *
 * @param paper width and height as a style sheet writes them
 * @param points the size of running text, in points
 */
public record PageFormat(String paper, int points) {

    private static final int LARGE_PRINT = 18;

    /** Reports whether the type is large print. */
    boolean isLarge() {
        return points >= LARGE_PRINT;
    }
}
