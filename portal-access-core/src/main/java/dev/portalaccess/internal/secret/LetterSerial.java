package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/** The number of a letter, to be read out on the phone; no secret. */
public final class LetterSerial {

    private static final int SYMBOLS = 8;
    private static final int GROUP = 4;

    private LetterSerial() {}

    /**
     * Returns 8 upper-case symbols in two groups, to be read out on the phone: 40 random bits, so a store must reject
     * the second of two equal ones.
     */
    public static String next(Randomness randomness) {
        return grouped(CrockfordBase32.random(randomness, SYMBOLS));
    }

    /** Parses a serial that was read out or typed: blanks, dashes, case and look-alike characters do not matter. */
    public static Optional<String> parse(String typed) {
        return typed.length() > TypedSymbolParser.LONGEST
                ? Optional.empty()
                : TypedSymbolParser.parse(typed.toCharArray(), SYMBOLS).map(LetterSerial::grouped);
    }

    private static String grouped(byte[] serial) {
        char[] symbols = CrockfordBase32.upper(serial);
        return String.valueOf(symbols, 0, GROUP) + '-' + String.valueOf(symbols, GROUP, GROUP);
    }
}
