package dev.portalaccess.internal.secret;

import java.util.Optional;

/**
 * Parses text copied from paper: blanks and dashes between the symbols do not matter, nor do case and look-alike
 * characters.
 */
final class TypedSymbolParser {

    /** Room for every printed form with a blank after each symbol; a longer text is rejected unread. */
    static final int LONGEST = 64;

    private TypedSymbolParser() {}

    /** Returns the values of the symbols in {@code typed}, if there are exactly {@code count} and nothing else. */
    static Optional<byte[]> parse(char[] typed, int count) {
        byte[] values = new byte[count];
        int found = 0;
        for (char each : typed) {
            if (SeparatorCharacters.isBlank(each) || SeparatorCharacters.isDash(each)) {
                continue;
            }
            if (found == count || !CrockfordBase32.isSymbol(each)) {
                return Optional.empty();
            }
            values[found++] = CrockfordBase32.value(each);
        }
        return found == count ? Optional.of(values) : Optional.empty();
    }
}
