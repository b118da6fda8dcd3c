package dev.portalaccess.pdf;

/**
 * On what paper a letter is printed.
 *
 * <p>Public because a host names the paper that lies in its printers.
 */
public enum Paper {
    /** 8.5 by 11 inches. */
    US_LETTER,
    /** 210 by 297 millimetres (ISO 216). */
    A4
}
