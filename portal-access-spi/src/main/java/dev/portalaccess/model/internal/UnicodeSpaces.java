package dev.portalaccess.model.internal;

import java.util.regex.Pattern;

/** Blanks of every width as people type and paste them; tabs and line ends are control characters, not blanks. */
public final class UnicodeSpaces {

    private static final Pattern RUN = Pattern.compile("\\p{Zs}+");
    private static final Pattern OUTER = Pattern.compile("^ | \\z");

    private UnicodeSpaces() {}

    /** Every run becomes one plain blank, and those at the ends go. */
    public static String tidy(String text) {
        return OUTER.matcher(RUN.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
