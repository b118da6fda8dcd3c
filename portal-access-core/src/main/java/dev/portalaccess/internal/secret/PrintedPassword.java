package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * PA-014: the temporary password in a letter: 15 random symbols (75 bits) and a check symbol, upper case, shown in four
 * groups.
 *
 * <p>PA-046: the check symbol reveals a slip in copying it; that costs neither a try nor a hash.
 */
public final class PrintedPassword {

    private static final int SYMBOLS = 16;
    private static final int GROUP = 4;

    private final Secret canonical;

    private PrintedPassword(byte[] values) {
        this.canonical = WipedChars.moveToSecret(CrockfordBase32.upper(values));
        Arrays.fill(values, (byte) 0);
    }

    /** Returns a new password. */
    public static PrintedPassword issue(Randomness randomness) {
        byte[] values = CrockfordBase32.random(randomness, SYMBOLS);
        values[SYMBOLS - 1] = 0;
        values[SYMBOLS - 1] = Luhn.checkSymbol(values);
        return new PrintedPassword(values);
    }

    /** Parses a password copied from the letter; empty means mistyped, which is not counted as an attempt. */
    public static Optional<PrintedPassword> parse(Secret typed) {
        return typed.length() > TypedSymbolParser.LONGEST
                ? Optional.empty()
                : WipedChars.read(typed, raw -> TypedSymbolParser.parse(raw, SYMBOLS))
                        .filter(Luhn::isValid)
                        .map(PrintedPassword::new);
    }

    /**
     * Returns the password in groups separated by dashes, as in the letter; a new secret each time, which the caller
     * closes.
     */
    public Secret inGroups() {
        return WipedChars.read(canonical, PrintedPassword::grouped);
    }

    private static Secret grouped(char[] symbols) {
        CharBuffer shown = CharBuffer.allocate(SYMBOLS + SYMBOLS / GROUP - 1);
        shown.put(symbols, 0, GROUP);
        for (int from = GROUP; from < SYMBOLS; from += GROUP) {
            shown.put('-').put(symbols, from, GROUP);
        }
        return WipedChars.moveToSecret(shown.array());
    }

    /** Returns the 16 symbols alone, as they are hashed. Closing the secret wipes the password. */
    public Secret canonical() {
        return canonical;
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "PrintedPassword[redacted]";
    }
}
