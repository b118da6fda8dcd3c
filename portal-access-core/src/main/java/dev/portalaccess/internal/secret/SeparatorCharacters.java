package dev.portalaccess.internal.secret;

/** The characters that people and programs put around and between symbols without meaning. */
final class SeparatorCharacters {

    private static final char MINUS_SIGN = '\u2212';

    private SeparatorCharacters() {}

    /** Reports whether the character is a space of any kind, including no-break spaces, a tab or a line end. */
    static boolean isBlank(char typed) {
        return Character.isSpaceChar(typed) || (typed >= '\t' && typed <= '\r');
    }

    /**
     * Reports whether the character is a hyphen or dash of any script, because word processors and phones replace the
     * printed one.
     */
    static boolean isDash(char typed) {
        return Character.getType(typed) == Character.DASH_PUNCTUATION || typed == MINUS_SIGN;
    }
}
