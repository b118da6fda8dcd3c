package dev.portalaccess.model.internal;

import java.util.Set;
import java.util.regex.Pattern;

/** Characters that are not seen, or change how others are seen, and so make two texts look like one. */
public final class InvisibleCharacters {

    private static final Set<Byte> LINE_ENDS =
            Set.of(Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    /** Selectors of glyphs, and fillers that Unicode files under letters, marks and symbols though nothing is drawn. */
    private static final Pattern BLANK_GLYPH = Pattern.compile("[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}\\u180B-\\u180F"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0]");

    private InvisibleCharacters() {}

    /** Whether a character ends a line or steers a terminal. */
    public static boolean breaksALine(int codePoint) {
        return LINE_ENDS.contains((byte) Character.getType(codePoint));
    }

    /** Whether it is a format character (bidi control, zero-width, tag) or blank without being a blank. */
    public static boolean isHidden(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || BLANK_GLYPH.matcher(Character.toString(codePoint)).matches();
    }

    /** Whether it is half a surrogate pair, for private use, or never to be a character. */
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
