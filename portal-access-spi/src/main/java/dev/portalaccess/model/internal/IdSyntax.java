package dev.portalaccess.model.internal;

import static java.util.Objects.requireNonNull;

/** The syntax that every id and code shares, so that it can be stored, listed and logged unchanged. */
public final class IdSyntax {

    private static final int MOST = 128;

    private IdSyntax() {}

    public static String requireId(String value, String name) {
        requireNonNull(value, name);
        if (value.isEmpty() || value.length() > MOST || !isPlain(value)) {
            throw new IllegalArgumentException(name + " must have 1 to 128 characters without blanks or controls");
        }
        return value;
    }

    private static boolean isPlain(String value) {
        return TextUnits.isUnicode(value) && value.chars().allMatch(IdSyntax::isPlain);
    }

    private static boolean isPlain(int unit) {
        return unit > ' '
                && !Character.isISOControl(unit)
                && !Character.isWhitespace(unit)
                && !Character.isSpaceChar(unit)
                && Character.getType(unit) != Character.FORMAT;
    }
}
