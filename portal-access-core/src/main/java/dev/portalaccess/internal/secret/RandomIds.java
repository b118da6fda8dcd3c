package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;
import java.util.Optional;

/** Ids that cannot be predicted and are not secret. */
public final class RandomIds {

    /** How long an id is. */
    static final int SYMBOLS = 26;

    private static final int SERIAL_SYMBOLS = 8;
    private static final int SERIAL_GROUP = 4;

    private RandomIds() {}

    /** 26 lower-case symbols, 130 random bits: for records, messages, envelopes and the selectors of links. */
    public static String nextId(Randomness randomness) {
        StringBuilder id = new StringBuilder(SYMBOLS);
        for (byte value : CrockfordBase32.random(randomness, SYMBOLS)) {
            id.append(CrockfordBase32.lower(value));
        }
        return id.toString();
    }

    /**
     * 8 upper-case symbols in two groups, to be read out on the phone: 40 random bits, so a store must refuse the
     * second of two that are equal.
     */
    public static String nextSerial(Randomness randomness) {
        return grouped(CrockfordBase32.random(randomness, SERIAL_SYMBOLS));
    }

    /** The serial that was read out or typed: blanks, dashes, case and look-alikes do not matter. */
    public static Optional<String> parseSerial(String typed) {
        return typed.length() > TypedSymbolParser.LONGEST
                ? Optional.empty()
                : TypedSymbolParser.parse(typed.toCharArray(), SERIAL_SYMBOLS).map(RandomIds::grouped);
    }

    private static String grouped(byte[] serial) {
        char[] symbols = CrockfordBase32.upper(serial);
        return String.valueOf(symbols, 0, SERIAL_GROUP) + '-' + String.valueOf(symbols, SERIAL_GROUP, SERIAL_GROUP);
    }

    /** Whether {@link #nextId} could have made it. */
    static boolean isId(String text) {
        return text.length() == SYMBOLS
                && text.chars()
                        .allMatch(c -> CrockfordBase32.isSymbol((char) c) && CrockfordBase32.fold((char) c) == c);
    }
}
