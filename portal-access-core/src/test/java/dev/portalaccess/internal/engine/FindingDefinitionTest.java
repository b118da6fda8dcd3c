package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.internal.words.MessageCatalog;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingDefinitionTest {

    private static final Pattern BRACE = Pattern.compile("[{}]");

    @Nested
    class Every_complaint {

        @ParameterizedTest
        @EnumSource
        void has_words_in_every_language(FindingDefinition complaint) {
            assertThat(MessageCatalog.LANGUAGES)
                    .extracting(complaint.at("", "1", "2", "3")::message)
                    .doesNotContain(complaint.name(), "")
                    .doesNotHaveDuplicates()
                    .noneMatch(message -> BRACE.matcher(message).find());
        }

        @ParameterizedTest
        @EnumSource
        void names_its_rule(FindingDefinition complaint) {
            assertThat(complaint.at("").rule()).matches("PA-\\d{3}").isEqualTo(complaint.rule());
        }
    }

    @Test
    void a_finding_says_where_and_what() {
        assertThat(FindingDefinition.SAME_HOLDER_TWICE.at("individuals[2]", "1"))
                .isEqualTo(new Finding("SAME_HOLDER_TWICE", Severity.ERROR, "PA-005", "individuals[2]", List.of("1")));
    }

    @Test
    void a_policy_can_ask_for_a_reason_instead_of_warning() {
        assertThat(FindingDefinition.PATIENT_IS_MINOR.at("").severity()).isEqualTo(Severity.WARNING);
        assertThat(FindingDefinition.PATIENT_IS_MINOR.overridableAt("").severity())
                .isEqualTo(Severity.OVERRIDABLE);
    }
}
