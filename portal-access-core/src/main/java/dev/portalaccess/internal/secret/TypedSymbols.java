package dev.portalaccess.internal.secret;

import java.util.Optional;

/** Reads what was copied from paper: blanks and dashes between the symbols do not matter, nor do case and look-alikes. */
final class TypedSymbols {

    /** Room for every printed form with a blank after each symbol; more is refused unread. */
    static final int LONGEST = 64;

    private TypedSymbols() {}

    /** The values of the symbols in {@code typed}, if these are exactly {@code count} and nothing else is there. */
    static Optional<byte[]> read(char[] typed, int count) {
        byte[] values = new byte[count];
        int found = 0;
        for (char each : typed) {
            if (Blanks.isBlank(each) || Blanks.isDash(each)) {
                continue;
            }
            if (found == count || !Symbols.isSymbol(each)) {
                return Optional.empty();
            }
            values[found++] = Symbols.value(each);
        }
        return found == count ? Optional.of(values) : Optional.empty();
    }
}
