package dev.portalaccess.pdf.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The forms of Arabic letters next to other letters, as in Unicode's character data. They include the forms for Persian
 * and Urdu, which ICU's shaping leaves unchanged.
 */
final class ArabicForms {

    /**
     * The forms by letter, or by lam and alef, and by joining. The key is one string, because some entries are two
     * letters.
     */
    private static final Map<String, Integer> FORMS = IntStream.concat(
                    IntStream.rangeClosed(0xFB50, 0xFBFF), IntStream.rangeClosed(0xFE80, 0xFEFC))
            .filter(point -> decomposition(point) != DecompositionType.NONE)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    point -> key(plain(point), decomposition(point)), point -> point, (first, second) -> first));

    private ArabicForms() {}

    /** Returns the form of the letter, or of lam and alef together, for its joined neighbours. */
    static Optional<Integer> of(String letters, Joined joined) {
        return Optional.ofNullable(FORMS.get(key(letters, joined.type)));
    }

    /** The neighbours that a letter is joined with. */
    enum Joined {
        NOTHING(DecompositionType.ISOLATED),
        BEFORE(DecompositionType.FINAL),
        AFTER(DecompositionType.INITIAL),
        BOTH(DecompositionType.MEDIAL);

        private final int type;

        Joined(int type) {
            this.type = type;
        }
    }

    /** Returns the letter if this is its isolated form; a font without that form draws the letter in the same way. */
    static Optional<String> standingAlone(int form) {
        return Optional.of(form)
                .filter(point -> decomposition(point) == DecompositionType.ISOLATED)
                .map(ArabicForms::plain)
                .filter(letters -> letters.codePointCount(0, letters.length()) == 1);
    }

    /** Returns the letter of this form, or the first of its letters; any other character is returned unchanged. */
    static int letter(int shown) {
        boolean isForm = FORMS.containsValue(shown);
        return isForm ? plain(shown).codePointAt(0) : shown;
    }

    private static String key(String letters, int type) {
        return type + letters;
    }

    private static int decomposition(int point) {
        return UCharacter.getIntPropertyValue(point, UProperty.DECOMPOSITION_TYPE);
    }

    private static String plain(int form) {
        return Normalizer2.getNFKCInstance().normalize(Character.toString(form));
    }
}
