package dev.portalaccess.pdf;

/** The size of a letter's type. */
public enum PrintSize {
    /** Text of 12 points. */
    STANDARD(12),
    /**
     * Text of 18 points, the minimum for large print in the guidelines of the American Council of the Blind and the
     * American Printing House for the Blind. Nothing on the page is smaller.
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
