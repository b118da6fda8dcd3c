package dev.portalaccess.model;

import java.util.Arrays;

/**
 * A password or an activation code in clear, for as long as it takes to check it or to hand it over.
 *
 * <p>A secret does not appear in {@code toString}, cannot be serialised and offers no comparison: a caller passes it to
 * the method that checks it. Not thread-safe once {@link #close()} may be called.
 */
public final class Secret implements AutoCloseable {

    private final char[] symbols;
    private boolean wiped;

    private Secret(char[] symbols) {
        this.symbols = symbols;
    }

    /**
     * Copies a typed or generated text. Any text is accepted, also an empty one.
     *
     * @param text the characters as given, neither trimmed nor folded
     */
    public static Secret of(CharSequence text) {
        char[] copy = new char[text.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = text.charAt(i);
        }
        return new Secret(copy);
    }

    /** Returns the number of UTF-16 units. The length reveals nothing that the format of the secret does not. */
    public int length() {
        return symbols.length;
    }

    /**
     * Returns a copy of the characters. The caller wipes the copy after use.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public char[] reveal() {
        if (wiped) {
            throw new IllegalStateException("the secret has been wiped");
        }
        return symbols.clone();
    }

    /** Overwrites the characters. Closing twice does no harm. */
    @Override
    public void close() {
        wiped = true;
        Arrays.fill(symbols, '\0');
    }

    /** Returns a fixed text without the characters. */
    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
