package dev.portalaccess.model;

import dev.portalaccess.model.internal.InvisibleCharacters;
import dev.portalaccess.model.internal.UnicodeSpaces;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and compares one part of a name; what is allowed is said at {@link PersonName}. */
final class NamePart {

    /** UTF-16 units that are looked at: 100 code points, each with room for blanks and loose accents. */
    private static final int LONGEST_INPUT = 1_000;

    private static final int LONGEST = 100;

    /** The most that living scripts stack is four; more is a flood that covers the lines above and below. */
    private static final Pattern MARK_FLOOD = Pattern.compile("\\p{M}{5}");

    /** Persian and Indic spelling needs joiners, between two letters or after the sign that ends one. */
    private static final Pattern SPELLING_JOINER = Pattern.compile("(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L})");

    /** Japanese family names and Mongolian spelling need these; after any other letter they are mere hidden marks. */
    private static final Pattern GLYPH_VARIANT =
            Pattern.compile("(?<=\\p{IsIdeographic})[\\uFE00-\\uFE02\\x{E0100}-\\x{E01EF}]"
                    + "|(?<=\\p{IsMongolian})[\\u180B-\\u180E]");

    private NamePart() {}

    static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return Optional.of(UnicodeSpaces.tidy(composed)).filter(NamePart::isAllowed);
    }

    /** For comparing only; joiners and glyph variants go, as in Unicode's own folding for identifiers. */
    static String fold(String part) {
        String seen = withoutVariants(withoutJoiners(part));
        String upper = compatible(seen).toUpperCase(Locale.ROOT);
        return compatible(upper.toLowerCase(Locale.ROOT));
    }

    private static boolean isAllowed(String part) {
        int length = part.codePointCount(0, part.length());
        return length >= 1
                && length <= LONGEST
                && !MARK_FLOOD.matcher(part).find()
                && withoutVariants(withoutJoiners(part)).codePoints().allMatch(NamePart::isSeen);
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
