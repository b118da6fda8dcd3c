package dev.portalaccess.pdf.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;

/** Texts as they are printed: composed, and without characters that have no glyph. */
final class PrintableText {

    /** They control how letters join and the direction of text, and are removed after that. */
    private static final Set<Integer> STEERING =
            Set.of(0x061C, 0x200C, 0x200D, 0x200E, 0x200F, 0x2066, 0x2067, 0x2068, 0x2069);

    private PrintableText() {}

    static String text(String raw) {
        int[] kept = raw.codePoints().filter(point -> !isDropped(point)).toArray();
        return Normalizer2.getNFCInstance().normalize(new String(kept, 0, kept.length));
    }

    /** Reports whether the character would be invisible anyway. */
    static boolean isInvisible(int point) {
        return STEERING.contains(point) || point == '\n' || point == ' ' || point == 0xA0;
    }

    // Overrides and embeddings of direction too: they make a text look like another one.
    private static boolean isDropped(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && !STEERING.contains(point);
    }
}
