package dev.portalaccess.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    @Nested
    class A_message {

        @ParameterizedTest
        @CsvSource({
            "en, 'This person was invited 5 times in the last 24 hours. Wait, or give a reason for one more.'",
            "es, Esta persona fue invitada 5 veces en las últimas 24 horas. Espere o indique un motivo para otra invitación.",
            "de, 'This person was invited 5 times in the last 24 hours. Wait, or give a reason for one more.'"
        })
        void is_in_the_readers_language_or_in_english(String reader, String message) {
            assertThat(finding("TOO_MANY_INVITATIONS", "5").message(Locale.forLanguageTag(reader)))
                    .isEqualTo(message);
        }

        @Test
        void of_a_code_without_words_is_the_code() {
            assertThat(finding("FROM_A_LATER_VERSION").message(Locale.ENGLISH)).isEqualTo("FROM_A_LATER_VERSION");
        }

        @Test
        void takes_an_argument_literally_and_in_one_line() {
            assertThat(finding("SAME_HOLDER_TWICE", "{0}\n'x'").message(Locale.ENGLISH))
                    .isEqualTo("This person is named twice. Remove this entry or number {0} 'x'.");
        }
    }

    @Nested
    class What_is_no_finding {

        @ParameterizedTest
        @ValueSource(strings = {"", "lower_case", "WITH BLANK", "_X", "X\n"})
        void is_a_strange_code(String code) {
            assertThatIllegalArgumentException().isThrownBy(() -> finding(code));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "PA-1", "PA-0001", "T-001"})
        void is_a_strange_rule(String rule) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Finding("X", Severity.ERROR, rule, "", List.of()));
        }
    }

    private static Finding finding(String code, String... arguments) {
        return new Finding(code, Severity.ERROR, "PA-124", "individuals[0]", List.of(arguments));
    }
}
