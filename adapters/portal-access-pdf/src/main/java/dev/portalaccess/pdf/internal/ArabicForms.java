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
 * The forms that letters of the Arabic script take next to others, as Unicode's character data name them: also those of
 * Persian and Urdu, which ICU's own shaping leaves as they are.
 */
final class ArabicForms {

    /** By letter, or lam and alef, and form; as one string, since some are two letters. */
    private static final Map<String, Integer> FORMS = IntStream.concat(
                    IntStream.rangeClosed(0xFB50, 0xFBFF), IntStream.rangeClosed(0xFE80, 0xFEFC))
            .filter(point -> decomposition(point) != DecompositionType.NONE)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    point -> key(plain(point), decomposition(point)), point -> point, (first, second) -> first));

    private ArabicForms() {}

    /** The form of this letter, or of lam and alef together, among neighbours that it joins or does not join. */
    static Optional<Integer> of(String letters, Joined joined) {
        return Optional.ofNullable(FORMS.get(key(letters, joined.type)));
    }

    /** What a letter is joined with. */
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

    /** The letter whose form next to nothing this is, as a font without that form draws it all the same. */
    static Optional<String> standingAlone(int form) {
        return Optional.of(form)
                .filter(point -> decomposition(point) == DecompositionType.ISOLATED)
                .map(ArabicForms::plain)
                .filter(letters -> letters.codePointCount(0, letters.length()) == 1);
    }

    /** The letter, or the first one, that is shown in this form; anything else is itself. */
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
