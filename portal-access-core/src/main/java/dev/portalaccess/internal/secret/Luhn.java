package dev.portalaccess.internal.secret;

/**
 * The check symbol of printed passwords: Luhn's sum modulo 32.
 *
 * <p>Every wrong symbol is detected, because doubling and adding the two base-32 digits still maps the 32 values one to
 * one. Of swapped neighbours, only 0 with Z stays undetected. One random string in 32 passes.
 */
final class Luhn {

    private Luhn() {}

    /** Returns the check value for the last place of {@code values}, which is 0 so far. */
    static byte checkSymbol(byte[] values) {
        return (byte) (-sum(values) & CrockfordBase32.MASK);
    }

    static boolean isValid(byte[] values) {
        return sum(values) % CrockfordBase32.BASE == 0;
    }

    private static int sum(byte[] values) {
        int sum = 0;
        int factor = 1;
        for (int i = values.length - 1; i >= 0; i--) {
            int product = factor * values[i];
            sum += product / CrockfordBase32.BASE + product % CrockfordBase32.BASE;
            factor = 3 - factor;
        }
        return sum;
    }
}
