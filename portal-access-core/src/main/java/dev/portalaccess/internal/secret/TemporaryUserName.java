package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;
import java.util.Arrays;
import java.util.Optional;

/**
 * The user name in a letter (PA-014): {@code P-} and 8 random symbols, upper case, which reveal nothing about the
 * person.
 *
 * <p>It has 40 random bits, so a store must reject the second of two equal ones.
 */
public final class TemporaryUserName {

    private static final String PREFIX = "P-";
    private static final byte P = CrockfordBase32.value('P');
    private static final int SYMBOLS = 8;

    private TemporaryUserName() {}

    /** Returns a new user name. */
    public static String issue(Randomness randomness) {
        return format(CrockfordBase32.random(randomness, SYMBOLS));
    }

    /** Parses a user name copied from the letter: blanks, dashes, case and look-alike characters do not matter. */
    public static Optional<String> parse(String typed) {
        if (typed.length() > TypedSymbolParser.LONGEST) {
            return Optional.empty();
        }
        return TypedSymbolParser.parse(typed.toCharArray(), 1 + SYMBOLS)
                .filter(values -> values[0] == P)
                .map(values -> Arrays.copyOfRange(values, 1, values.length))
                .map(TemporaryUserName::format);
    }

    private static String format(byte[] values) {
        return PREFIX + String.valueOf(CrockfordBase32.upper(values));
    }
}
