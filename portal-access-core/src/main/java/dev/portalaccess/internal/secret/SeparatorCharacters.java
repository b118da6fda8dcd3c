package dev.portalaccess.internal.secret;

/** What people and programs put around and between symbols without meaning anything by it. */
final class SeparatorCharacters {

    private static final char MINUS_SIGN = '\u2212';

    private SeparatorCharacters() {}

    /** A space of any kind, also one that does not break, a tab or the end of a line. */
    static boolean isBlank(char typed) {
        return Character.isSpaceChar(typed) || (typed >= '\t' && typed <= '\r');
    }

    /** A hyphen or dash of any script: word processors and phones replace the one that was printed. */
    static boolean isDash(char typed) {
        return Character.getType(typed) == Character.DASH_PUNCTUATION || typed == MINUS_SIGN;
    }
}
