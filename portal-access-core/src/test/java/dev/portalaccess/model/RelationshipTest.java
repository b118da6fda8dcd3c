package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.testkit.Requirement;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-021")
class RelationshipTest {

    @Nested
    class A_code {

        @Test
        void is_one_of_109() {
            assertThat(Relationship.all()).hasSize(109);
        }

        @Test
        void has_a_constant_if_it_is_one_of_the_twenty_usual_ones_or_self() {
            long constants = Arrays.stream(Relationship.class.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .count();
            assertThat(constants).isEqualTo(21);
        }

        @Test
        void is_found_and_equal_to_itself() {
            assertThat(Relationship.all()).allSatisfy(relationship -> {
                assertThat(Relationship.find(relationship.code())).contains(relationship);
                assertThat(Relationship.of(relationship.code())).isEqualTo(relationship);
            });
        }

        @ParameterizedTest
        @CsvSource({"MTHINLOAW, MTHINLAW", "SISLINLAW, SISINLAW"})
        void that_was_retired_is_read_and_never_written(String retired, String current) {
            assertThat(Relationship.of(retired).code()).isEqualTo(current);
            assertThat(Relationship.find(retired)).contains(Relationship.of(current));
            assertThat(Relationship.all()).extracting(Relationship::code).doesNotContain(retired);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "mth", "MTH ", "GUARD", "POWATT", "HPOWATT", "OTH", "PRN FAMMEMB", "#"})
        void that_is_no_personal_relationship_is_not_found(String code) {
            assertThat(Relationship.find(code)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Relationship.of(code))
                    .withMessageStartingWith("code ");
        }

        @Test
        void is_not_null() {
            assertThatThrownBy(() -> Relationship.find(null)).isInstanceOf(NullPointerException.class);
            assertThatNullPointerException()
                    .isThrownBy(() -> Relationship.of(null))
                    .withMessage("code");
        }
    }

    @Nested
    class Self {

        @Test
        @Requirement("PA-020")
        void is_the_one_relationship_that_is_self() {
            assertThat(Relationship.all()).filteredOn(Relationship::isSelf).containsExactly(Relationship.of("ONESELF"));
        }

        @Test
        @Requirement("PA-020")
        void has_nothing_broader_and_nothing_narrower() {
            assertThat(Relationship.all())
                    .filteredOn(other -> other.isA(Relationship.SELF) || Relationship.SELF.isA(other))
                    .containsExactly(Relationship.SELF);
        }
    }

    @Nested
    class The_hierarchy {

        @ParameterizedTest
        @CsvSource({
            "MTH, PRN, true",
            "MTH, FAMMEMB, true",
            "PRN, MTH, false",
            "MTH, FTH, false",
            "NMTHF, NPRN, true",
            "NMTHF, MTH, true",
            "SON, SONC, true",
            "SONC, SON, false",
            "SON, CHILD, true",
            "HUSB, SIGOTHR, true",
            "MGRMTH, EXT, true",
            "FRND, FAMMEMB, false",
            "NBOR, FRND, false",
        })
        void says_what_is_also_something_else(String code, String broader, boolean expected) {
            assertThat(Relationship.of(code).isA(Relationship.of(broader))).isEqualTo(expected);
        }

        @Test
        void has_no_cycle() {
            assertThat(Relationship.all())
                    .allSatisfy(one -> assertThat(Relationship.all())
                            .filteredOn(other -> one.isA(other) && other.isA(one))
                            .containsExactly(one));
        }

        @Test
        void makes_everybody_family_but_four() {
            assertThat(Relationship.all())
                    .filteredOn(relationship -> !relationship.isA(Relationship.FAMILY_MEMBER))
                    .extracting(Relationship::code)
                    .containsExactlyInAnyOrder("ONESELF", "FRND", "NBOR", "ROOM");
        }
    }

    @Nested
    class Table_0063 {

        @ParameterizedTest
        @CsvSource({
            "SEL, ONESELF",
            "SPO, SPS",
            "DOM, DOMPART",
            "CHD, CHILD",
            "GCH, GRNDCHILD",
            "NCH, NCHILD",
            "SCH, STPCHLD",
            "FCH, CHLDFOST",
            "PAR, PRN",
            "MTH, MTH",
            "FTH, FTH",
            "GRP, GRPRN",
            "EXF, EXT",
            "SIB, SIB",
            "BRO, BRO",
            "SIS, SIS",
            "FND, FRND",
        })
        void is_read_and_written_back(String v2, String v3) {
            assertThat(Relationship.ofV2(v2)).contains(Relationship.of(v3));
            assertThat(Relationship.of(v3).toV2()).contains(v2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GRD", "CGV", "WRD", "DEP", "OTH", "UNK", "NON", "OAD", "EME", "EMR", "ASC", "EMC", "OWN", "TRA",
                    "MGR", "", "mth", "PRN", "XXX"
                })
        void says_nothing_of_a_relationship_by_its_other_codes(String v2) {
            assertThat(Relationship.ofV2(v2)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "HUSB, SPO",
            "GRMTH, GRP",
            "MGGRFTH, EXF",
            "NMTH, MTH",
            "NFTHF, FTH",
            "STPMTH, PAR",
            "SON, NCH",
            "SONC, CHD",
            "STPSON, SCH",
            "DAUFOST, FCH",
            "SONADOPT, CHD",
            "HSIS, SIS",
            "ITWIN, SIB",
            "COUSN, EXF",
            "AUNT, EXF",
            "MTHINLAW, EXF",
        })
        void is_written_by_the_nearest_broader_code(String v3, String v2) {
            assertThat(Relationship.of(v3).toV2()).contains(v2);
        }

        @Test
        void has_no_code_for_these() {
            assertThat(Relationship.all())
                    .filteredOn(relationship -> relationship.toV2().isEmpty())
                    .extracting(Relationship::code)
                    .containsExactlyInAnyOrder("FAMMEMB", "SIGOTHR", "FMRSPS", "NBOR", "ROOM");
        }

        @Test
        void never_claims_more_than_is_known() {
            assertThat(Relationship.all()).allSatisfy(relationship -> {
                Optional<Relationship> readBack = relationship.toV2().flatMap(Relationship::ofV2);
                assertThat(readBack.map(relationship::isA)).isNotEqualTo(Optional.of(false));
            });
        }
    }
}
