package dev.portalaccess.model;

import dev.portalaccess.model.internal.InvisibleCharacters;
import dev.portalaccess.model.internal.PlainAscii;
import dev.portalaccess.model.internal.UnicodeSpaces;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that read and compare one part of a name; {@link PersonName} states what is allowed. */
final class NamePart {

    /**
     * The maximum number of UTF-16 units that are read: 100 code points, each with room for spaces and loose accents.
     */
    private static final int LONGEST_INPUT = 1_000;

    private static final int LONGEST = 100;

    /** A run of five or more marks. Living scripts stack four at most; more would cover the lines above and below. */
    private static final Pattern MARK_FLOOD = Pattern.compile("\\p{M}{5}");

    /** The joiners that Persian and Indic spelling needs, between two letters or after the sign that ends one. */
    private static final Pattern SPELLING_JOINER = Pattern.compile("(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L})");

    /**
     * The selectors that Japanese family names and Mongolian spelling need; after any other letter they are only hidden
     * marks.
     */
    private static final Pattern GLYPH_VARIANT =
            Pattern.compile("(?<=\\p{IsIdeographic})[\\uFE00-\\uFE02\\x{E0100}-\\x{E01EF}]"
                    + "|(?<=\\p{IsMongolian})[\\u180B-\\u180E]");

    private NamePart() {}

    /** Returns the part in its kept form, or an empty text for no part; empty if it is not valid. */
    static Optional<String> parseOrNone(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        if (typed.length() <= LONGEST && PlainAscii.isWords(typed)) {
            return Optional.of(PlainAscii.hasLetterOrDigit(typed) ? typed : "");
        }
        String kept = UnicodeSpaces.tidy(Normalizer.normalize(typed, Normalizer.Form.NFC));
        if (kept.isEmpty() || !isAllowed(kept)) {
            return kept.isEmpty() ? Optional.of("") : Optional.empty();
        }
        return Optional.of(hasLetterOrDigit(kept) ? kept : "");
    }

    /**
     * Folds a part for comparison only. Joiners and glyph variants are removed, as in Unicode's own folding for
     * identifiers.
     */
    static String fold(String part) {
        String seen = withoutVariants(withoutJoiners(part));
        String upper = compatible(seen).toUpperCase(Locale.ROOT);
        return compatible(upper.toLowerCase(Locale.ROOT));
    }

    private static boolean isAllowed(String part) {
        int length = part.codePointCount(0, part.length());
        return length <= LONGEST
                && !MARK_FLOOD.matcher(part).find()
                && withoutVariants(withoutJoiners(part)).codePoints().allMatch(NamePart::isSeen);
    }

    private static boolean hasLetterOrDigit(String part) {
        return part.codePoints().anyMatch(NamePart::isLetterOrDigit);
    }

    private static boolean isLetterOrDigit(int codePoint) {
        // An ideograph that is newer than this JDK has no type yet.
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.UNASSIGNED;
    }

    private static boolean isSeen(int codePoint) {
        return !InvisibleCharacters.breaksALine(codePoint)
                && !InvisibleCharacters.isHidden(codePoint)
                && !InvisibleCharacters.isNoCharacter(codePoint);
    }

    private static String withoutJoiners(String part) {
        return SPELLING_JOINER.matcher(part).replaceAll("");
    }

    private static String withoutVariants(String part) {
        return GLYPH_VARIANT.matcher(part).replaceAll("");
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
