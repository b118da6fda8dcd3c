package dev.portalaccess.internal.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes external text safe to show between the library's words (PA-142).
 *
 * <p>A character that ends a line or controls a terminal becomes a blank. A character that hides or reorders its
 * neighbours becomes a visible replacement character, and excess accents are cut. Every other character stays literal,
 * including markup, quotes, braces and dollar signs.
 */
public final class SafeText {

    private static final String REPLACEMENT = "\uFFFD";
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /**
     * Format characters without a glyph, unpaired surrogates and private use; the joiners that Persian and Indic
     * spelling needs stay.
     */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{IsNoncharacter_Code_Point}&&[^\\p{IsJoin_Control}]]");

    /** More than four combining marks; no living script stacks more. */
    private static final Pattern MARK_FLOOD = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cs}\\p{IsNoncharacter_Code_Point}]|[\\p{Cc}&&[^\\t\\n\\r]]");

    private SafeText() {}

    /**
     * PA-145: returns the first character of a typed text that no text may have, as its code point and name: half a
     * surrogate pair, a code point that is never a character, or a control character other than tabs and line ends.
     */
    public static Optional<String> findUnreadable(String typed) {
        return UNREADABLE
                .matcher(typed)
                .results()
                .findFirst()
                .map(found -> nameOf(found.group().codePointAt(0)));
    }

    /** Returns a code point and its name in Unicode, such as {@code U+200B ZERO WIDTH SPACE}. */
    public static String nameOf(int codePoint) {
        String name = Character.getName(codePoint);
        String digits = String.format(Locale.ROOT, "U+%04X", codePoint);
        return name == null ? digits : digits + " " + name;
    }

    /** Returns the text in one line, without blanks at its ends. */
    public static String line(String text) {
        return harmless(STEERING.matcher(text).replaceAll(" ")).strip();
    }

    /** Returns the text with its lines, each ended by a line feed in place of any other line end. */
    public static String lines(String text) {
        return LINE_END.splitAsStream(text)
                .map(SafeText::line)
                .reduce((before, after) -> before + "\n" + after)
                .orElse("");
    }

    private static String harmless(String line) {
        return MARK_FLOOD.matcher(HIDDEN.matcher(line).replaceAll(REPLACEMENT)).replaceAll("$1");
    }
}
