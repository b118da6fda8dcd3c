package dev.portalaccess.pdf.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;

/** The characters that the fonts can show correctly (PA-141). */
final class GlyphCoverage {

    /**
     * The supported scripts. Letters of other scripts must be joined, stacked or moved, and the layout engine does that
     * for Arabic only.
     */
    private static final Set<Integer> SIDE_BY_SIDE = Set.of(
            UScript.COMMON,
            UScript.INHERITED,
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARMENIAN,
            UScript.GEORGIAN,
            UScript.HEBREW,
            UScript.ARABIC,
            UScript.HAN,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.HANGUL,
            UScript.BOPOMOFO,
            UScript.YI,
            UScript.ETHIOPIC,
            UScript.CHEROKEE,
            UScript.CANADIAN_ABORIGINAL,
            UScript.TIFINAGH,
            UScript.LISU,
            UScript.VAI,
            UScript.DESERET,
            UScript.OSAGE);

    private final List<CmapLookup> maps;

    /**
     * Creates the coverage of the fonts. It reads them once, so that later checks need no set of fonts from the pool.
     */
    GlyphCoverage(List<ParsedFont> faces) {
        this.maps = faces.stream()
                .filter(ParsedFont::isLastResort)
                .map(GlyphCoverage::map)
                .toList();
    }

    /** Returns the code points of a cleaned text that cannot be shown, each once, in their order. */
    List<Integer> missing(String text) {
        BidiReorderer shaping = new ArabicShaper();
        String shaped = shaping.shapeText(text);
        return IntStream.concat(
                        text.codePoints().filter(GlyphCoverage::isRearranged),
                        shaped.codePoints()
                                .filter(point -> !isShown(point, shaping))
                                .map(ArabicForms::letter))
                .distinct()
                .boxed()
                .toList();
    }

    /** Returns the code for a missing character, without any personal data. */
    static String code(int point) {
        if (isMark(point) && SIDE_BY_SIDE.contains(UScript.getScript(point))) {
            return "no-glyph-combining-mark";
        }
        String script = UScript.getName(UScript.getScript(point));
        return "no-glyph-" + script.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CmapLookup map(ParsedFont face) {
        try {
            return face.font().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("a font has no table of its characters", e);
        }
    }

    private static boolean isRearranged(int point) {
        return !SIDE_BY_SIDE.contains(UScript.getScript(point)) || isConjoining(point) || isMark(point);
    }

    /**
     * Reports whether a character is a mark that is not part of one letter with its base. The layout engine knows no
     * mark positioning: it would draw the mark through a capital or beside its letter. The fonts draw the marks of
     * Arabic, which ordinary texts need, high and low enough for every letter.
     */
    private static boolean isMark(int point) {
        if (Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(point))) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isConjoining(int point) {
        int type = UCharacter.getIntPropertyValue(point, UProperty.HANGUL_SYLLABLE_TYPE);
        return type == UCharacter.HangulSyllableType.LEADING_JAMO
                || type == UCharacter.HangulSyllableType.VOWEL_JAMO
                || type == UCharacter.HangulSyllableType.TRAILING_JAMO;
    }

    private boolean isShown(int point, BidiReorderer shaping) {
        return PrintableText.isInvisible(point)
                || (!isLeftUnjoined(point) && maps.stream().anyMatch(map -> isIn(map, point)))
                || isShownUnshaped(point, shaping);
    }

    // What joins its neighbours has been replaced by one of its forms by now, unless it has none of its own.
    private static boolean isLeftUnjoined(int point) {
        int type = UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
        return (type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.RIGHT_JOINING)
                && !isForm(point);
    }

    private static boolean isForm(int point) {
        return UCharacter.getIntPropertyValue(point, UProperty.DECOMPOSITION_TYPE) != UCharacter.DecompositionType.NONE;
    }

    private boolean isShownUnshaped(int point, BidiReorderer shaping) {
        String unshaped = shaping.deshapeText(Character.toString(point));
        return unshaped.codePointAt(0) != point
                && maps.stream().anyMatch(map -> unshaped.codePoints().allMatch(each -> isIn(map, each)));
    }

    private static boolean isIn(CmapLookup map, int point) {
        return map.getGlyphId(point) != 0;
    }
}
