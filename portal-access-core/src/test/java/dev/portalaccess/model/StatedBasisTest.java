package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-022")
class StatedBasisTest {

    @Test
    void there_are_seven_kinds() {
        assertThat(LegalBasis.values())
                .extracting(Enum::name)
                .containsExactly(
                        "SELF",
                        "PARENTAL_RESPONSIBILITY",
                        "GUARDIANSHIP",
                        "POWER_OF_ATTORNEY",
                        "COURT_ORDER",
                        "PATIENT_CONSENT",
                        "BEST_INTEREST");
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_stands_without_evidence(LegalBasis kind) {
        assertThat(StatedBasis.of(kind)).isEqualTo(new StatedBasis(kind, Optional.empty()));
    }

    @Test
    void a_guardian_in_table_0063_is_a_legal_basis_and_no_relationship() {
        assertThat(LegalBasis.ofV2("GRD")).contains(LegalBasis.GUARDIANSHIP);
        assertThat(Relationship.ofV2("GRD")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MTH", "PAR", "SEL", "CGV", "WRD", "", "grd"})
    void nothing_else_in_table_0063_proves_authority(String code) {
        assertThat(LegalBasis.ofV2(code)).isEmpty();
    }

    @Nested
    class Evidence {

        @ParameterizedTest
        @ValueSource(ints = {1, 200})
        void has_1_to_200_characters(int length) {
            String reference = "7".repeat(length);
            assertThat(StatedBasis.of(LegalBasis.COURT_ORDER, reference).evidence())
                    .contains(reference);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "a\u2028b", "\u001B[31m"})
        void is_neither_blank_nor_with_control_characters(String reference) {
            assertThat(StatedBasis.isReference(reference)).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StatedBasis.of(LegalBasis.COURT_ORDER, reference))
                    .withMessageStartingWith("evidence ");
        }

        @Test
        void is_not_longer_than_200() {
            assertThat(StatedBasis.isReference("7".repeat(201))).isFalse();
        }

        @Test
        void is_not_printed() {
            assertThat(StatedBasis.of(LegalBasis.COURT_ORDER, "CV-2024-118"))
                    .hasToString("StatedBasis[COURT_ORDER, evidence redacted]");
            assertThat(StatedBasis.of(LegalBasis.COURT_ORDER)).hasToString("StatedBasis[COURT_ORDER]");
        }
    }
}
