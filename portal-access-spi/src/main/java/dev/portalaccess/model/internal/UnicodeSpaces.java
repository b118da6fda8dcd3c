package dev.portalaccess.model.internal;

import java.util.regex.Pattern;

/** The spaces of every width that people type and paste. Tabs and line ends are control characters, not spaces. */
public final class UnicodeSpaces {

    private static final Pattern RUN = Pattern.compile("\\p{Zs}+");

    private UnicodeSpaces() {}

    /** Replaces every run of spaces with one plain space, and removes at both ends what {@link #trim} removes. */
    public static String tidy(String text) {
        return RUN.matcher(trim(text)).replaceAll(" ");
    }

    /**
     * Removes what is pasted along at both ends: white space of any kind, tabs and line ends included, byte order marks
     * and spaces without width.
     */
    public static String trim(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isOuter(text.charAt(from))) {
            from++;
        }
        while (from < until && isOuter(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    private static boolean isOuter(char unit) {
        return Character.isSpaceChar(unit)
                || Character.isWhitespace(unit)
                || switch (unit) {
                    case '\u0085', '\uFEFF', '\u200B', '\u2060' -> true;
                    default -> false;
                };
    }
}
