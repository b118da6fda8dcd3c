package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-081")
class ChartAreaTest {

    @Test
    void has_four_roots_and_seven_clinical_areas() {
        assertThat(ChartArea.STANDARD)
                .extracting(ChartArea::path)
                .containsExactly(
                        "appointments",
                        "messages",
                        "clinical",
                        "clinical/results",
                        "clinical/medication",
                        "clinical/immunisations",
                        "clinical/conditions",
                        "clinical/notes",
                        "clinical/documents",
                        "clinical/family-history",
                        "billing");
        assertThat(ChartArea.STANDARD.stream().filter(area -> area.parent().isEmpty()))
                .isEqualTo(ChartArea.ROOTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "clinical/results/genetics", "x-1", "0/9", "clinical/2nd-opinion"})
    void is_named_by_its_path(String path) {
        assertThat(new ChartArea(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "Clinical", "a/", "/a", "a//b", "a/b/c/d", "a b", "a_b", "\u00e4", "a\n", "a.b"})
    void is_nothing_but_a_path(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartArea(text));
    }

    @Test
    void has_at_most_64_characters() {
        assertThat(new ChartArea("a/" + "b".repeat(62)).path()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartArea("a/" + "b".repeat(63)));
    }

    @ParameterizedTest
    @CsvSource({
        "clinical,             clinical,         true",
        "clinical/notes,       clinical,         true",
        "clinical/notes/later, clinical,         true",
        "clinical,             clinical/notes,   false",
        "clinical-trials,      clinical,         false",
        "clinical/notes-2,     clinical/notes,   false",
        "billing,              clinical,         false"
    })
    void lies_within_itself_and_what_is_above_it(String area, String other, boolean expected) {
        assertThat(new ChartArea(area).isWithin(new ChartArea(other))).isEqualTo(expected);
    }

    @Test
    void knows_what_is_directly_above() {
        assertThat(new ChartArea("a/b/c").parent()).contains(new ChartArea("a/b"));
        assertThat(ChartArea.RESULTS.parent()).contains(ChartArea.CLINICAL);
        assertThat(ChartArea.CLINICAL.parent()).isEmpty();
    }
}
