package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;

/** Ids that cannot be predicted and are not secret. */
public final class RandomIds {

    /** The length of an id. */
    static final int SYMBOLS = 26;

    private RandomIds() {}

    /** Returns 26 lower-case symbols, 130 random bits: for records, messages, envelopes and the selectors of links. */
    public static String nextId(Randomness randomness) {
        StringBuilder id = new StringBuilder(SYMBOLS);
        for (byte value : CrockfordBase32.random(randomness, SYMBOLS)) {
            id.append(CrockfordBase32.lower(value));
        }
        return id.toString();
    }

    /** Reports whether the text has the form of {@link #nextId}. */
    static boolean isId(String text) {
        return text.length() == SYMBOLS
                && text.chars()
                        .allMatch(c -> CrockfordBase32.isSymbol((char) c) && CrockfordBase32.fold((char) c) == c);
    }
}
