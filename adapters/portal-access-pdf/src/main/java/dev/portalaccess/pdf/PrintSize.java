package dev.portalaccess.pdf;

/**
 * How large a letter's type is.
 */
public enum PrintSize {
    /** Text of 12 points. */
    STANDARD(12),
    /**
     * Text of 18 points, the least that the American Council of the Blind's guidelines and the American Printing House
     * for the Blind call large print; nothing on the page is smaller.
     */
    LARGE(18);

    private final int points;

    PrintSize(int points) {
        this.points = points;
    }

    /** Returns the size of running text, in points. */
    int points() {
        return points;
    }
}
