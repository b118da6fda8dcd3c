package dev.portalaccess.model.internal;

/** What a text may consist of wherever one enters, so that every store keeps it and every reader shows it alike. */
public final class TextUnits {

    private TextUnits() {}

    /**
     * Reports whether a text is Unicode: no half of a surrogate pair, which one store loses and another keeps, and no
     * code point that never is a character.
     */
    public static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(TextUnits::isNoUnicode);
    }

    /** Reports whether a text is Unicode and has no control character but tabs and line ends. */
    public static boolean isReadable(String text) {
        return text.codePoints().noneMatch(unit -> isNoUnicode(unit) || isControl(unit));
    }

    private static boolean isNoUnicode(int codePoint) {
        boolean isNoncharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return isNoncharacter || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    }
}
