package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.SPANISH;
import static dev.portalaccess.internal.rendering.RenderingSamples.everything;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @Nested
    @Requirement("PA-141")
    class The_hardest_text {

        @Test
        void in_english_is_understood_from_the_sixth_grade() {
            double hardest = everything(Locale.ENGLISH).values().stream()
                    .mapToDouble(text -> ReadabilityScore.ofEnglish(text).grade())
                    .max()
                    .orElseThrow();
            FigureLog.print("readability-en", rounded(hardest), 6.0);
            assertThat(hardest).isLessThanOrEqualTo(6.0);
        }

        @Test
        void in_spanish_is_easy() {
            double hardest = everything(SPANISH).values().stream()
                    .mapToDouble(text -> ReadabilityScore.ofSpanish(text).ease())
                    .min()
                    .orElseThrow();
            FigureLog.print("readability-es", rounded(hardest), 65.0);
            assertThat(hardest).isGreaterThanOrEqualTo(65.0);
        }

        private static String rounded(double figure) {
            return String.format(Locale.ROOT, "%.1f", figure);
        }
    }

    @Nested
    class The_measure {

        @ParameterizedTest
        @CsvSource({"link, 1", "page, 1", "table, 2", "invite, 2", "password, 2", "already, 3", "see, 1", "clinic, 2"})
        void counts_english_syllables(String word, int syllables) {
            assertThat(ReadabilityScore.ofEnglish(word + ".").syllables()).isEqualTo(syllables);
        }

        @ParameterizedTest
        @CsvSource({
            "enlace, 3",
            "código, 3",
            "día, 2",
            "leer, 2",
            "guárdela, 3",
            "quien, 1",
            "línea, 3",
            "usuario, 3",
            "muy, 1",
            "cuenta, 2",
            "página, 3",
            "pingüino, 3",
            "aún, 2"
        })
        void counts_spanish_syllables(String word, int syllables) {
            assertThat(ReadabilityScore.ofSpanish(word + ".").syllables()).isEqualTo(syllables);
        }

        @Test
        void finds_officialese_hard() {
            String officialese = "Activation instructions are automatically invalidated upon expiration.";
            assertThat(ReadabilityScore.ofEnglish(officialese).grade()).isGreaterThan(12);
        }

        @Test
        void finds_spanish_officialese_hard() {
            String officialese = "Las credenciales provisionales quedarán automáticamente invalidadas.";
            assertThat(ReadabilityScore.ofSpanish(officialese).ease()).isLessThan(30);
        }

        @Test
        void counts_words_and_sentences() {
            assertThat(ReadabilityScore.ofEnglish(
                            "Steps:\n1. Open it at 5:00 now.\n2. Call +1 508.\nhttps://a.b/c\n\nBye,"))
                    .isEqualTo(new ReadabilityScore(3, 6, 7));
        }
    }
}
