package dev.portalaccess.pdf;

/**
 * How large a letter's type is.
 *
 * <p>Public because the clerk chooses it for the reader (PA-143).
 */
public enum Print {
    /** Text of 12 points. */
    STANDARD,
    /**
     * Text of 18 points, the least that the American Council of the Blind's guidelines and the American Printing House
     * for the Blind call large print; nothing on the page is smaller.
     */
    LARGE
}
