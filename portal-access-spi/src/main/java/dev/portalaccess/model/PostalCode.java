package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.UnicodeSpaces;
import java.util.Locale;
import java.util.Optional;

/**
 * A postal code of any country, as it is compared: without spaces, hyphens and case (PA-047).
 *
 * <p>Immutable. {@link #equals} compares what counts: {@code SW1A 1AA} and {@code sw1a1aa} are equal. A code with an
 * extension, such as a ZIP code of nine digits, is another code than the one without.
 */
public final class PostalCode {

    private static final int LONGEST = 12;
    private static final int LONGEST_TYPED = 40;

    private final String folded;

    private PostalCode(String folded) {
        this.folded = folded;
    }

    /**
     * Returns the postal code in the text; empty if the text cannot be one: it has 1 to 12 letters of the Latin
     * alphabet and digits, besides spaces, hyphens and full stops.
     */
    public static Optional<PostalCode> parse(String text) {
        requireNonNull(text, "text");
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String bare = UnicodeSpaces.trim(text).replaceAll("[\\s\\u00A0\\u2010-\\u2015.-]", "");
        boolean fits =
                !bare.isEmpty() && bare.length() <= LONGEST && bare.chars().allMatch(PostalCode::isPart);
        return fits ? Optional.of(new PostalCode(bare.toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    private static boolean isPart(int unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostalCode code && code.folded.equals(folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    /** Returns a fixed text without the code, which tells where someone lives. */
    @Override
    public String toString() {
        return "PostalCode[redacted]";
    }
}
