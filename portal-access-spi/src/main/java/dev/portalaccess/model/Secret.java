package dev.portalaccess.model;

import java.util.Arrays;

/**
 * A password or an activation code in clear, for as long as it takes to check it or to hand it over.
 *
 * <p>It never appears in
 * {@code toString}, cannot be serialised and is compared with nothing: whoever wants to check one hands it to the call
 * that checks. Not safe for use by several threads once {@link #close()} may be called.
 */
public final class Secret implements AutoCloseable {

    private final char[] symbols;
    private boolean wiped;

    private Secret(char[] symbols) {
        this.symbols = symbols;
    }

    /**
     * Takes a copy of what was typed or made; any text is accepted, also an empty one.
     *
     * @param text the characters as they came, neither trimmed nor folded
     */
    public static Secret of(CharSequence text) {
        char[] copy = new char[text.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = text.charAt(i);
        }
        return new Secret(copy);
    }

    /** How many UTF-16 units it has; a length gives nothing away that its format does not. */
    public int length() {
        return symbols.length;
    }

    /**
     * A copy of the characters; whoever asks for it wipes it afterwards.
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

    /** Never the characters. */
    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
