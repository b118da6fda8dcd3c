package dev.portalaccess.internal.secret;

import java.util.Optional;

/** Reads what was copied from paper: blanks and dashes between the symbols do not matter, nor do case and look-alikes. */
final class TypedSymbolParser {

    /** Room for every printed form with a blank after each symbol; more is refused unread. */
    static final int LONGEST = 64;

    private TypedSymbolParser() {}

    /** The values of the symbols in {@code typed}, if these are exactly {@code count} and nothing else is there. */
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
