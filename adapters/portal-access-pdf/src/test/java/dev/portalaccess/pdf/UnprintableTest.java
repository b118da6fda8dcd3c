package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-141")
class UnprintableTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    @Nested
    class A_name_that_can_be_printed {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Zoë Ångström-Łukasiewicz",
                    "Nguyễn Thị Thảo",
                    "Ελένη Παπαδοπούλου",
                    "Наталія Ґалаґан",
                    "محمد عبد الله",
                    "فاطمه پژمان گچ‌پژ",
                    "مُحَمَّدٌ",
                    "ٹھیک ڈاکٹر",
                    "נועה בן־דוד",
                    "Հայկ გიორგი",
                    "Siobhán O’Brien 😀",
                    "Hello\nMara"
                })
        void has_no_character_without_a_form(String name) {
            assertThat(LETTERS.unprintable(name)).isEmpty();
        }

        @Test
        void may_be_written_with_marks_of_its_own() {
            assertThat(LETTERS.unprintable("Nguye\u0302\u0303n Thi\u0323")).isEmpty();
            assertThat(PdfPages.printed(LETTERS, LetterSamples.english("Nguye\u0302\u0303n"))
                            .text())
                    .contains("Nguyễn");
        }

        @Test
        void loses_what_has_no_form_anyway() {
            assertThat(PdfPages.printed(LETTERS, LetterSamples.english("Ma\u00ADra\uFE0F\u202E\u2060"))
                            .text())
                    .contains("Hello Mara,");
        }
    }

    @Nested
    class A_name_that_cannot {

        @ParameterizedTest
        @CsvSource({
            "4E2D, han",
            "20BB7, han",
            "06CE, arabic",
            "3042, hiragana",
            "D55C, hangul",
            "0915, devanagari",
            "0E01, thai",
            "1780, khmer",
            "0301, combining-mark",
            "05B8, combining-mark",
            "1F468, common",
            "E000, unknown",
            "0378, unknown",
            "0007, common",
            "D800, unknown"
        })
        void is_refused_by_the_name_of_its_script(String point, String script) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            String name = "Mara " + Character.toString(Integer.parseInt(point, 16));
            assertThat(LETTERS.to(request).print(LetterSamples.english(name)))
                    .isEqualTo(TransportAnswer.refused("no-glyph-" + script));
            assertThat(request.size()).isZero();
        }

        @Test
        void is_refused_unread_if_it_is_endless() {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            assertThat(LETTERS.to(request).print(LetterSamples.english("Mara ".repeat(10_000))))
                    .isEqualTo(TransportAnswer.refused("too-long"));
            assertThat(request.size()).isZero();
        }

        @Test
        void is_told_beforehand() {
            assertThat(LETTERS.unprintable("Li 李, 李 明")).isEqualTo(List.of(0x674E, 0x660E));
        }

        @Test
        void may_have_a_letter_in_a_form_that_no_font_has() {
            assertThat(LETTERS.unprintable("ہیں")).isEqualTo(List.of(0x06C1));
        }

        @Test
        void is_noticed_wherever_it_stands() {
            assertThat(LETTERS.to(new ByteArrayOutputStream())
                            .print(LetterSamples.activation(
                                    LetterSamples.header("en", "明"), List.of("a", "b", "c"), List.of(), List.of())))
                    .isEqualTo(TransportAnswer.refused("no-glyph-han"));
        }
    }
}
