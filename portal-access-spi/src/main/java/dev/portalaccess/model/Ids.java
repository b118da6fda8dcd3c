package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/** What every id and code has in common: it can be stored, listed and logged as it is. */
final class Ids {

    private static final int MOST = 128;

    private Ids() {}

    static String requireId(String value, String name) {
        requireNonNull(value, name);
        if (value.isEmpty() || value.length() > MOST || !value.chars().allMatch(Ids::isPlain)) {
            throw new IllegalArgumentException(name + " must have 1 to 128 characters without blanks or controls");
        }
        return value;
    }

    private static boolean isPlain(int unit) {
        return unit > ' '
                && !Character.isISOControl(unit)
                && !Character.isWhitespace(unit)
                && !Character.isSpaceChar(unit)
                && Character.getType(unit) != Character.FORMAT;
    }
}
