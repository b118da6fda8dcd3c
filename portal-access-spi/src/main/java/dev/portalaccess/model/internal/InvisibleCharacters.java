package dev.portalaccess.model.internal;

import java.util.Set;
import java.util.regex.Pattern;

/** The characters that are invisible, or change how others look, and so make two texts look alike. */
public final class InvisibleCharacters {

    private static final Set<Byte> LINE_ENDS =
            Set.of(Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    /**
     * The selectors of glyphs, and the fillers that Unicode lists as letters, marks and symbols although they draw
     * nothing.
     */
    private static final Pattern BLANK_GLYPH = Pattern.compile("[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}\\u180B-\\u180F"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0]");

    private static final int LAST_ASCII = 0x7F;

    private InvisibleCharacters() {}

    /** Reports whether a character ends a line or controls a terminal. */
    public static boolean breaksALine(int codePoint) {
        return LINE_ENDS.contains((byte) Character.getType(codePoint));
    }

    /**
     * Reports whether a character is a format character (bidi control, zero-width, tag), or draws nothing although it
     * is not a space.
     */
    public static boolean isHidden(int codePoint) {
        return codePoint > LAST_ASCII
                && (Character.getType(codePoint) == Character.FORMAT
                        || BLANK_GLYPH.matcher(Character.toString(codePoint)).matches());
    }

    /** Reports whether a code point is half a surrogate pair, for private use, or never to be a character. */
    public static boolean isNoCharacter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.UNASSIGNED -> !isFutureIdeograph(codePoint);
            default -> false;
        };
    }

    // Planes 2 and 3 hold nothing but ideographs; people bear names with some that this JDK does not know yet.
    private static boolean isFutureIdeograph(int codePoint) {
        int plane = codePoint >>> 16;
        return (plane == 2 || plane == 3) && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
