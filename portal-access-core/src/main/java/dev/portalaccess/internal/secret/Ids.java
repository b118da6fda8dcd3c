package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/** Names for things that nobody can foresee, and that are no secrets. */
public final class Ids {

    /** How long an id is. */
    static final int SYMBOLS = 26;

    private static final int SERIAL_SYMBOLS = 8;
    private static final int SERIAL_GROUP = 4;

    private Ids() {}

    /** 26 lower-case symbols, 130 random bits: for records, messages, envelopes and the selectors of links. */
    public static String next(Randomness randomness) {
        StringBuilder id = new StringBuilder(SYMBOLS);
        for (byte value : Symbols.random(randomness, SYMBOLS)) {
            id.append(Symbols.lower(value));
        }
        return id.toString();
    }

    /**
     * 8 upper-case symbols in two groups, to be read out on the phone: 40 random bits, so a store must refuse the
     * second of two that are equal.
     */
    public static String serial(Randomness randomness) {
        return grouped(Symbols.random(randomness, SERIAL_SYMBOLS));
    }

    /** The serial that was read out or typed: blanks, dashes, case and look-alikes do not matter. */
    public static Optional<String> readSerial(String typed) {
        return typed.length() > TypedSymbols.LONGEST
                ? Optional.empty()
                : TypedSymbols.read(typed.toCharArray(), SERIAL_SYMBOLS).map(Ids::grouped);
    }

    private static String grouped(byte[] serial) {
        char[] symbols = Symbols.upper(serial);
        return String.valueOf(symbols, 0, SERIAL_GROUP) + '-' + String.valueOf(symbols, SERIAL_GROUP, SERIAL_GROUP);
    }

    /** Whether {@link #next} could have made it. */
    static boolean isId(String text) {
        return text.length() == SYMBOLS
                && text.chars().allMatch(c -> Symbols.isSymbol((char) c) && Symbols.folded((char) c) == c);
    }
}
