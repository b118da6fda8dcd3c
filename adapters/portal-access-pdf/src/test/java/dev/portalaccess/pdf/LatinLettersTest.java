package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters of names in DIN 91379, which European registers use: each is printed properly, or refused beforehand. */
@Requirement("PA-141")
class LatinLettersTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    /** The letters that are one character in Unicode. */
    static final String LETTERS_OF_ONE = "\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB"
            + "\u00CC\u00CD\u00CE\u00CF\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D8\u00D9\u00DA\u00DB\u00DC\u00DD\u00DE\u00DF"
            + "\u0100\u0102\u0104\u0106\u0108\u010A\u010C\u010E\u0110\u0112\u0114\u0116\u0118\u011A\u011C\u011E\u0120\u0122\u0124\u0126"
            + "\u0128\u012A\u012C\u012E\u0130\u0131\u0132\u0134\u0136\u0138\u0139\u013B\u013D\u013F\u0141\u0143\u0145\u0147\u0149\u014A"
            + "\u014C\u014E\u0150\u0152\u0154\u0156\u0158\u015A\u015C\u015E\u0160\u0162\u0164\u0166\u0168\u016A\u016C\u016E\u0170\u0172"
            + "\u0174\u0176\u0178\u0179\u017B\u017D\u0187\u018F\u0197\u01A0\u01AF\u01B7\u01CD\u01CF\u01D1\u01D3\u01D5\u01D7\u01D9\u01DB"
            + "\u01DE\u01E2\u01E4\u01E6\u01E8\u01EA\u01EC\u01EE\u01F0\u01F4\u01F8\u01FA\u01FC\u01FE\u0212\u0218\u021A\u021E\u0227\u0228"
            + "\u022A\u022C\u022E\u0230\u0232\u1E02\u1E06\u1E0A\u1E0C\u1E0E\u1E10\u1E16\u1E1C\u1E1E\u1E20\u1E22\u1E24\u1E26\u1E28\u1E2A"
            + "\u1E30\u1E32\u1E34\u1E36\u1E38\u1E3A\u1E3E\u1E40\u1E42\u1E44\u1E46\u1E48\u1E54\u1E56\u1E58\u1E5A\u1E5C\u1E5E\u1E60\u1E62"
            + "\u1E6A\u1E6C\u1E6E\u1E80\u1E82\u1E84\u1E86\u1E8C\u1E8E\u1E90\u1E92\u1E94\u1E97\u1E9E\u1EA0\u1EA2\u1EA4\u1EA6\u1EA8\u1EAA"
            + "\u1EAC\u1EAE\u1EB0\u1EB2\u1EB4\u1EB6\u1EB8\u1EBA\u1EBC\u1EBE\u1EC0\u1EC2\u1EC4\u1EC6\u1EC8\u1ECA\u1ECC\u1ECE\u1ED0\u1ED2"
            + "\u1ED4\u1ED6\u1ED8\u1EDA\u1EDC\u1EDE\u1EE0\u1EE2\u1EE4\u1EE6\u1EE8\u1EEA\u1EEC\u1EEE\u1EF0\u1EF2\u1EF4\u1EF6\u1EF8";

    @Test
    void of_one_character_are_printed_composed_or_not() {
        String both = LETTERS_OF_ONE
                + LETTERS_OF_ONE.toLowerCase(java.util.Locale.ROOT).replace("i\u0307", "");
        assertThat(LETTERS.unprintable(both)).isEmpty();
        assertThat(LETTERS.unprintable(Normalizer.normalize(both, Normalizer.Form.NFD)))
                .isEmpty();
    }

    @Test
    void of_one_character_come_out_as_such() {
        String some = "\u00C5\u0141\u0150\u015E\u01A0\u1E9E\u1EA4\u1EE4";
        assertThat(PdfPages.printed(LETTERS, LetterSamples.english(Normalizer.normalize(some, Normalizer.Form.NFD)))
                        .text())
                .contains("Hello " + some + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u030B",
                "C\u0300",
                "C\u0304",
                "C\u0306",
                "C\u0308",
                "C\u0315",
                "C\u0323",
                "C\u0326",
                "C\u0328\u0306",
                "D\u0302",
                "F\u0300",
                "F\u0304",
                "G\u0300",
                "H\u0304",
                "H\u0326",
                "H\u0331",
                "J\u0301",
                "J\u030C",
                "K\u0300",
                "K\u0302",
                "K\u0304",
                "K\u0307",
                "K\u0315",
                "K\u031B",
                "K\u0326",
                "K\u035FH",
                "K\u035Fh",
                "L\u0302",
                "L\u0325",
                "L\u0325\u0304",
                "L\u0326",
                "M\u0300",
                "M\u0302",
                "M\u0304",
                "M\u0306",
                "M\u0310",
                "N\u0302",
                "N\u0304",
                "N\u0306",
                "N\u0326",
                "P\u0300",
                "P\u0304",
                "P\u0315",
                "P\u0323",
                "R\u0306",
                "R\u0325",
                "R\u0325\u0304",
                "S\u0300",
                "S\u0304",
                "S\u031B\u0304",
                "S\u0331",
                "T\u0300",
                "T\u0304",
                "T\u0308",
                "T\u0315",
                "T\u031B",
                "U\u0307",
                "Z\u0300",
                "Z\u0304",
                "Z\u0306",
                "Z\u0308",
                "Z\u0327",
                "\u1EB8\u0301",
                "\u1ECC\u0301",
                "a\u030B",
                "m\u0304",
                "c\u0300",
                "\u1EB9\u0301"
            })
    void of_several_characters_are_refused_before_anything_is_printed(String letter) {
        assertThat(LETTERS.unprintable("Ma" + letter + "ra")).isEqualTo(marks(letter));
    }

    @Test
    void of_several_characters_are_refused_in_clear_words() {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        assertThat(LETTERS.to(request).print(LetterSamples.english("J\u030Conas")))
                .isEqualTo(TransportAnswer.refused("no-glyph-combining-mark"));
        assertThat(request.size()).isZero();
    }

    private static List<Integer> marks(String letter) {
        return letter.codePoints()
                .filter(point -> Character.getType(point) == Character.NON_SPACING_MARK)
                .distinct()
                .boxed()
                .collect(Collectors.toList());
    }
}
