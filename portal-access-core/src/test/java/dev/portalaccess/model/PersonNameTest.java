package dev.portalaccess.model;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portalaccess.testkit.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Nested
    class A_name_that_is_kept {

        static Stream<Arguments> tidied() {
            return Stream.of(
                    arguments("composed", "Jose\u0301", "Jos\u00E9"),
                    arguments("trimmed", "  Amelie ", "Amelie"),
                    arguments("single blanks", "Mary   Ann", "Mary Ann"),
                    arguments("blanks of every width", "\u3000Mary\u00A0\u2003Ann\u202F", "Mary Ann"),
                    arguments("tabs and line ends around it", "\tMary Ann\r\n\u2028", "Mary Ann"),
                    arguments("byte order mark and zero width around it", "\uFEFFMary Ann\u200B\u2060", "Mary Ann"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("tidied")
        void is_tidied(String what, String typed, String kept) {
            assertThat(new PersonName(typed, typed)).isEqualTo(new PersonName(kept, kept));
            assertThat(new PersonName(typed, typed).given()).isEqualTo(kept);
        }

        static Stream<Arguments> ofTheWorld() {
            return Stream.of(
                    arguments("one letter", "O"),
                    arguments("apostrophe", "O'Brien"),
                    arguments("typographic apostrophe", "O\u2019Brien"),
                    arguments("hyphen and suffix", "Smith-Jones, Jr."),
                    arguments("digits", "Baby 2"),
                    arguments("Vietnamese", "Nguy\u1EC5n"),
                    arguments("Greek", "\u039D\u03AF\u03BA\u03BF\u03C2"),
                    arguments("Arabic", "\u0623\u0645\u0644"),
                    arguments("Persian with a non-joiner", "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627"),
                    arguments("Sinhala with a joiner", "\u0DC1\u0DCA\u200D\u0DBB\u0DD3"),
                    arguments("Thai", "\u0E01\u0E49\u0E2D\u0E07"),
                    arguments("Japanese glyph variant", "\u845B\uDB40\uDD00\u57CE"),
                    arguments("Mongolian glyph variant", "\u182D\u180B\u182D"),
                    arguments("ideograph beyond the basic plane", "\uD842\uDFB7\u91CE"),
                    arguments("ideograph newer than the JDK", "\uD883\uDDFF"),
                    arguments("four marks in a row", "x\u0323\u0331\u032D\u0330"),
                    arguments("T41 template marks", "${jndi:ldap://x} {{a}} #{b} %s%n <script>"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("ofTheWorld")
        void may_be_from_anywhere(String what, String name) {
            assertThat(new PersonName(name, "X").given()).isEqualTo(name);
            assertThat(PersonName.parse("X", name)).contains(new PersonName("X", name));
        }

        @Test
        void has_1_to_100_code_points_after_tidying() {
            assertThat(PersonName.isNamePart("\uD842\uDFB7".repeat(100))).isTrue();
            assertThat(PersonName.isNamePart("e\u0301".repeat(100))).isTrue();
            assertThat(PersonName.isNamePart("e".repeat(101))).isFalse();
        }
    }

    @Nested
    class A_name_that_is_refused {

        static Stream<Arguments> bad() {
            return Stream.of(
                    arguments("T39 line feed", "A\nBcc: b"),
                    arguments("T39 carriage return", "A\rB"),
                    arguments("T39 next line", "A\u0085B"),
                    arguments("T39 line separator", "A\u2028B"),
                    arguments("T39 paragraph separator", "A\u2029B"),
                    arguments("T39 NUL", "A\u0000"),
                    arguments("T46 escape sequence", "\u001B[31mA"),
                    arguments("tab", "A\tB"),
                    arguments("T42 right-to-left override", "A\u202Enna"),
                    arguments("T42 right-to-left isolate", "A\u2067nna"),
                    arguments("T42 left-to-right mark", "A\u200Enna"),
                    arguments("T42 zero-width space", "A\u200Bnna"),
                    arguments("T42 word joiner", "A\u2060nna"),
                    arguments("T42 byte order mark", "An\uFEFFna"),
                    arguments("T42 soft hyphen", "An\u00ADna"),
                    arguments("T42 tag characters", "A\uDB40\uDC41"),
                    arguments("T42 joiner in front", "\u200DA"),
                    arguments("T42 joiner at the end", "A\u200D"),
                    arguments("T42 joiner before a blank", "A\u200D B"),
                    arguments("T42 two joiners", "A\u200D\u200DB"),
                    arguments("T42 Hangul filler", "\u3164"),
                    arguments("T42 Braille blank", "\u2800"),
                    arguments("T42 grapheme joiner", "A\u034FB"),
                    arguments("T42 variation selector after a Latin letter", "A\uFE0F"),
                    arguments("T42 Mongolian selector after a Latin letter", "A\u180B"),
                    arguments("T42 five marks in a row", "x\u0323\u0331\u032D\u0330\u0325"),
                    arguments("high surrogate alone", "A\uD842"),
                    arguments("low surrogate alone", "\uDFB7A"),
                    arguments("private use", "A\uE000"),
                    arguments("no character", "A\uFFFF"),
                    arguments("no character in an ideographic plane", "\uD87F\uDFFF"),
                    arguments("unassigned", "A\u0378"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("bad")
        void is_no_given_and_no_family_name(String what, String name) {
            assertThat(PersonName.isNamePart(name)).isFalse();
            assertThat(PersonName.parse(name, "X")).isEmpty();
            assertThat(PersonName.parse("X", name)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "A\u200EB, X, given is not a name",
            "X, A\u200EB, family is not a name",
            "'', ' . ', given is not a name"
        })
        void is_said_to_be_the_one_or_the_other(String given, String family, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PersonName(given, family))
                    .withMessage(message);
        }

        @Test
        void is_not_null() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new PersonName("X", null))
                    .withMessage("family");
        }

        @Test
        @Tag("T47")
        void is_refused_unread_if_it_is_huge() {
            String huge = "A".repeat(10_000_000);
            assertTimeout(ofSeconds(60), () -> {
                for (int i = 0; i < 1_000; i++) {
                    assertThat(PersonName.isNamePart(huge)).isFalse();
                }
            });
        }
    }

    @Nested
    @Requirement("PA-002")
    class Two_names {

        static Stream<Arguments> same() {
            return Stream.of(
                    arguments("case", "ANTHONY", "anthony"),
                    arguments("blanks", " Mary  Ann", "Mary Ann"),
                    arguments("composition", "Jose\u0301", "Jos\u00E9"),
                    arguments("capital with accent", "\u00C9milie", "\u00E9milie"),
                    arguments("sharp s", "Strau\u00DF", "STRAUSS"),
                    arguments("final sigma", "\u039D\u0399\u039A\u039F\u03A3", "\u039D\u03B9\u03BA\u03BF\u03C2"),
                    arguments("fullwidth letters", "\uFF21\uFF4E\uFF4E\uFF41", "Anna"),
                    arguments("ligature", "\uFB01ona", "Fiona"),
                    arguments(
                            "joiner",
                            "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627",
                            "\u0639\u0644\u06CC\u0631\u0636\u0627"),
                    arguments("glyph variant", "\u845B\uDB40\uDD00", "\u845B"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("same")
        void match_in_spite_of(String what, String one, String other) {
            assertThat(new PersonName(one, "X").matches(new PersonName(other, "x")))
                    .isTrue();
            assertThat(new PersonName("x", other).matches(new PersonName("X", one)))
                    .isTrue();
        }

        static Stream<Arguments> different() {
            return Stream.of(
                    arguments("accents", "Jos\u00E9", "Jose"),
                    arguments("a blank", "MaryAnn", "Mary Ann"),
                    arguments("T42 a homoglyph", "Ann\u0430", "Anna"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("different")
        void differ_by(String what, String one, String other) {
            assertThat(new PersonName(one, "X").matches(new PersonName(other, "X")))
                    .isFalse();
            assertThat(new PersonName("X", one).matches(new PersonName("X", other)))
                    .isFalse();
        }

        @Test
        void differ_if_given_and_family_are_exchanged() {
            assertThat(new PersonName("Anthony", "Patient").matches(new PersonName("Patient", "Anthony")))
                    .isFalse();
        }
    }

    @Nested
    @Requirement("PA-107")
    class One_name {

        @ParameterizedTest
        @CsvSource({
            "Sukarno, ''",
            "'', Sukarno",
            "Sukarno, ' '",
            "Sukarno, .",
            "-, Sukarno",
            "Sukarno, '---'",
            "?, Sukarno"
        })
        void is_the_given_name_whichever_part_it_was_entered_as(String given, String family) {
            PersonName name = new PersonName(given, family);
            assertThat(name).isEqualTo(PersonName.single("Sukarno"));
            assertThat(PersonName.parse(given, family)).contains(name);
            assertThat(name.given()).isEqualTo("Sukarno");
            assertThat(name.family()).isEmpty();
            assertThat(name.isSingle()).isTrue();
        }

        @Test
        void is_spoken_and_listed_without_anything_around_it() {
            assertThat(PersonName.single("Sukarno").spoken()).isEqualTo("Sukarno");
            assertThat(PersonName.single("Sukarno").listed()).isEqualTo("Sukarno");
            assertThat(new PersonName("Anthony", "Patient").spoken()).isEqualTo("Anthony Patient");
            assertThat(new PersonName("Anthony", "Patient").listed()).isEqualTo("Patient, Anthony");
        }

        @ParameterizedTest
        @CsvSource({"'', ''", "' ', ' '", "., .", "-, ''", "'', '?'"})
        void is_there_at_least(String given, String family) {
            assertThat(PersonName.parse(given, family)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(given, family));
        }

        @Test
        void matches_itself_and_not_the_name_with_a_family_name() {
            assertThat(PersonName.single("Sukarno").matches(new PersonName("SUKARNO", "")))
                    .isTrue();
            assertThat(PersonName.single("Sukarno").matches(new PersonName("Sukarno", "Putra")))
                    .isFalse();
        }

        @Test
        void of_two_parts_is_folded_as_ever_because_stored_keys_rest_on_it() {
            assertThat(new PersonName("Jos\u00E9", "O'Brien-D\u00FCring").folded())
                    .isEqualTo("jos\u00E9\no'brien-d\u00FCring");
        }
    }

    @Nested
    @Requirement("PA-107")
    class For_warnings {

        @ParameterizedTest
        @CsvSource({
            "Se\u00E1n, O'Brien, Sean, O\u2019Brien",
            "Se\u00E1n, O\u02BCBrien, sean, OBrien",
            "Ana, Garc\u00EDa, ANA, GARCIA",
            "Mary-Ann, Smith, Mary Ann, Smith",
            "MaryAnn, Smith, Mary Ann, Smith",
            "Mary\u2011Ann, Smith-Jones, Mary Ann, Smith\u2013Jones",
            "J\u00FCrgen, Stra\u00DFer, Jurgen, STRASSER",
            "\u0141ukasz, S\u00F8rensen, Lukasz, Sorensen",
            "\u0130brahim, Y\u0131ld\u0131z, Ibrahim, Yildiz",
            "\u00C6r\u00F8, \u0110or\u0111e, AERO, Dorde",
            "Nguy\u1EC5n, V\u0103n, Nguyen, Van",
            "D\u2019Arcy, St. John, Darcy, St John",
            "\u0410\u043B\u0451\u043D\u0430, \u0419, \u0430\u043B\u0435\u043D\u0430, \u0438",
            "\u039D\u03AF\u03BA\u03BF\u03C2, X, \u039D\u0399\u039A\u039F\u03A3, x",
            "Sukarno, '', Sukarno, .",
            "\u05E9\u05B8\u05C2\u05E8\u05B8\u05D4, X, \u05E9\u05E8\u05D4, X"
        })
        void names_are_alike_in_spite_of_case_marks_apostrophes_hyphens_and_spaces(
                String given, String family, String otherGiven, String otherFamily) {
            PersonName one = new PersonName(given, family);
            PersonName other = new PersonName(otherGiven, otherFamily);
            assertThat(one.resembles(other)).isTrue();
            assertThat(other.resembles(one)).isTrue();
            assertThat(one.nearlyResembles(other)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "Anna, Smith, Anne, Smith",
            "Jon, Smith, John, Smith",
            "Jhon, Smith, John, Smith",
            "Smith, Anna, Anna, Smith",
            "Mary Ann, Smith, Mary, Smith",
            "Maria, Garcia Lopez, Maria, Garcia",
            "J\u00FCrgen, X, Juergen, X",
            "Sukarno, '', Sukarno, Putra"
        })
        void names_are_nearly_alike(String given, String family, String otherGiven, String otherFamily) {
            PersonName one = new PersonName(given, family);
            PersonName other = new PersonName(otherGiven, otherFamily);
            assertThat(one.resembles(other)).isFalse();
            assertThat(one.nearlyResembles(other)).isTrue();
            assertThat(other.nearlyResembles(one)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "Anna, Smith, Bella, Smith",
            "Anthony, Patient, Amelie, Patient",
            "\u0930\u093E\u092E, X, \u0930\u092E\u093E\u0928\u0940, X",
            "\u304C\u304D, X, \u304B\u304E\u304B, X",
            "\u91CE, \u5C71, \u5DDD, \u5CF6"
        })
        void names_are_two(String given, String family, String otherGiven, String otherFamily) {
            assertThat(new PersonName(given, family).nearlyResembles(new PersonName(otherGiven, otherFamily)))
                    .isFalse();
        }

        @Test
        void the_vowels_of_indic_scripts_are_no_marks() {
            PersonName ram = new PersonName("\u0930\u093E\u092E", "X");
            assertThat(ram.resembles(new PersonName("\u0930\u092E\u093E", "X"))).isFalse();
        }
    }

    @ParameterizedTest
    @Tag("T46")
    @ValueSource(strings = {"Anthony", "Patient"})
    void is_not_printed(String part) {
        assertThat(new PersonName("Anthony", "Patient").toString()).doesNotContain(part);
    }
}
