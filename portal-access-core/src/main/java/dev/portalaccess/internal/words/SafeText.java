package dev.portalaccess.internal.words;

import java.util.regex.Pattern;

/**
 * PA-142: text from elsewhere, made safe to show between our own words.
 *
 * <p>What ends a line or steers a terminal becomes a blank, what hides or turns its neighbours around becomes a visible
 * replacement character, and a flood of accents is cut. Everything else stays literally: markup, quotes, braces and
 * dollar signs are characters like any other here.
 */
public final class SafeText {

    private static final String REPLACEMENT = "\uFFFD";
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** Formats without a glyph, halves of pairs, private use; the joiners that Persian and Indic spelling needs stay. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{IsNoncharacter_Code_Point}&&[^\\p{IsJoin_Control}]]");

    /** The most that living scripts stack is four. */
    private static final Pattern MARK_FLOOD = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private SafeText() {}

    /** One line, without blanks at its ends. */
    public static String line(String text) {
        return harmless(STEERING.matcher(text).replaceAll(" ")).strip();
    }

    /** Lines ended by a line feed, as they were; what would end a line in some other way ends it like this, too. */
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
