package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;

/** Ids that cannot be predicted and are not secret. */
public final class RandomIds {

    /** How long an id is. */
    static final int SYMBOLS = 26;

    private RandomIds() {}

    /** 26 lower-case symbols, 130 random bits: for records, messages, envelopes and the selectors of links. */
    public static String nextId(Randomness randomness) {
        StringBuilder id = new StringBuilder(SYMBOLS);
        for (byte value : CrockfordBase32.random(randomness, SYMBOLS)) {
            id.append(CrockfordBase32.lower(value));
        }
        return id.toString();
    }

    /** Whether {@link #nextId} could have made it. */
    static boolean isId(String text) {
        return text.length() == SYMBOLS
                && text.chars()
                        .allMatch(c -> CrockfordBase32.isSymbol((char) c) && CrockfordBase32.fold((char) c) == c);
    }
}
