package dev.portalaccess.model.internal;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;

/** The syntax that every id and code shares, so that it can be stored, listed and logged unchanged. */
public final class IdSyntax {

    private static final int MOST = 128;
    private static final int FIRST_MARK = 0x300;

    private IdSyntax() {}

    public static String requireId(String value, String name) {
        requireNonNull(value, name);
        boolean hasLength = !value.isEmpty() && value.length() <= MOST;
        if (hasLength && PlainAscii.isWord(value)) {
            return value;
        }
        if (!hasLength || !isPlain(value)) {
            throw new IllegalArgumentException(name + " must have 1 to 128 characters without blanks or controls");
        }
        if (!isComposed(value)) {
            throw new IllegalArgumentException(name + " must be composed Unicode (NFC)");
        }
        return value;
    }

    /** One spelling for each id: two that look alike and differ in how letters are composed must not exist. */
    private static boolean isComposed(String value) {
        return value.chars().allMatch(unit -> unit < FIRST_MARK) || Normalizer.isNormalized(value, Normalizer.Form.NFC);
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
