package dev.portalaccess.pdf.internal;

/**
 * The format of a letter's page.
 *
 * @param paper the width and height in CSS
 * @param points the size of running text, in points
 */
public record PageFormat(String paper, int points) {

    private static final int LARGE_PRINT = 18;

    /** Reports whether the type is large print. */
    boolean isLarge() {
        return points >= LARGE_PRINT;
    }
}
