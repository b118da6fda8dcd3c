package dev.portalaccess.internal.secret;

import dev.portalaccess.spi.Randomness;
import java.util.Arrays;

/**
 * The 32 symbols of Crockford's Base32, five bits each; every code, password and id uses them.
 *
 * <p>There is no U, and 0 reads like O, 1 like I and L. Symbols are decoded by a table of ASCII, never by the
 * platform's case mapping: a dotless i or a full-width letter is no symbol.
 */
final class CrockfordBase32 {

    /** The number of symbols. */
    static final int BASE = 32;

    /** The number of bits per symbol. */
    static final int BITS = 5;

    /** The lowest {@link #BITS} bits. */
    static final int MASK = BASE - 1;

    private static final String LOWER = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final String UPPER = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte NONE = -1;
    private static final byte[] VALUES = values();

    private CrockfordBase32() {}

    private static byte[] values() {
        byte[] table = new byte[128];
        Arrays.fill(table, NONE);
        for (byte value = 0; value < BASE; value++) {
            table[LOWER.charAt(value)] = value;
            table[UPPER.charAt(value)] = value;
        }
        table['o'] = table['O'] = 0;
        table['i'] = table['I'] = table['l'] = table['L'] = 1;
        return table;
    }

    static boolean isSymbol(char typed) {
        return typed < VALUES.length && VALUES[typed] != NONE;
    }

    /** Returns the value 0 to 31 of a character that {@link #isSymbol}. */
    static byte value(char symbol) {
        return VALUES[symbol];
    }

    /** Returns the intended lower-case symbol, or the character itself if it is not a symbol. */
    static char fold(char typed) {
        return isSymbol(typed) ? lower(value(typed)) : typed;
    }

    /** Returns values of 0 to 31, all equally likely, because 32 divides 256. */
    static byte[] random(Randomness randomness, int count) {
        byte[] values = new byte[count];
        randomness.nextBytes(values);
        for (int i = 0; i < count; i++) {
            values[i] &= MASK;
        }
        return values;
    }

    /** Returns the lower-case symbol of a value of 0 to 31. */
    static char lower(byte value) {
        return LOWER.charAt(value);
    }

    /** Returns the upper-case symbols of values of 0 to 31. */
    static char[] upper(byte[] values) {
        char[] symbols = new char[values.length];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = UPPER.charAt(values[i]);
        }
        return symbols;
    }
}
