package dev.portalaccess.model.internal;

import java.util.regex.Pattern;

/** The spaces of every width that people type and paste. Tabs and line ends are control characters, not spaces. */
public final class UnicodeSpaces {

    private static final Pattern RUN = Pattern.compile("\\p{Zs}+");
    private static final Pattern OUTER = Pattern.compile("^ | \\z");

    private UnicodeSpaces() {}

    /** Replaces every run of spaces with one plain space, and removes spaces at both ends. */
    public static String tidy(String text) {
        return OUTER.matcher(RUN.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
