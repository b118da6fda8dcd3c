package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputParserTest {

    private final FindingCollector findings = new FindingCollector();
    private final InputParser parser = new InputParser(findings);

    private List<String> codes() {
        return findings.all().stream()
                .map(finding -> finding.code() + "@" + finding.path())
                .toList();
    }

    @Nested
    @Requirement("PA-145")
    class Text_that_is_no_Unicode {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a\uD83D",
                    "\uDE00b",
                    "a\uD83D\uD83Db",
                    "a\uFFFFb",
                    "a\uFDD0b",
                    "a\u0000b",
                    "a\u001Bb",
                    "a\u0085b"
                })
        void is_refused_in_reasons_and_references(String text) {
            assertThat(parser.reason(new ReasonInput(Reason.OTHER, text), "reason"))
                    .isEmpty();
            assertThat(parser.basis(LegalBasis.COURT_ORDER, text, "evidence")).isEmpty();
            assertThat(codes()).containsExactly("TEXT_UNREADABLE@reason.words", "TEXT_UNREADABLE@evidence");
            assertThatIllegalArgumentException().isThrownBy(() -> Reason.other(text));
            assertThatIllegalArgumentException().isThrownBy(() -> StatedBasis.of(LegalBasis.COURT_ORDER, text));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\uD83D", "\uDE00b", "a\u0000b"})
        void is_refused_in_names_and_addresses(String text) {
            assertThat(parser.name(text, "Other", "")).isEmpty();
            assertThat(parser.address(text + "@example.org", "email", Optional.empty()))
                    .isEmpty();
            assertThat(codes()).containsExactly("GIVEN_NAME_INVALID@given", "EMAIL_HIDDEN_CHARACTER@email");
        }

        @Test
        void is_no_id() {
            assertThatIllegalArgumentException().isThrownBy(() -> new ChartId("a\uD83D"));
            assertThatIllegalArgumentException().isThrownBy(() -> new ChartId("\uDE00a"));
            assertThat(new ChartId("a\uD83D\uDE00").value()).hasSize(3);
        }

        @Test
        void is_told_by_its_name() {
            parser.reason(new ReasonInput(Reason.OTHER, "a\uD83D"), "reason");
            assertThat(findings.all().get(0).arguments()).containsExactly("U+D83D HIGH SURROGATES D83D");
            assertThat(SafeText.findUnreadable("two\nlines,\ta tab\r\n \uD83D\uDE00"))
                    .isEmpty();
        }
    }

    @Nested
    @Requirement("PA-145")
    class What_was_pasted_along {

        @ParameterizedTest
        @ValueSource(strings = {"\t", "\r\n", "\u2028", "\uFEFF", "\u200B", "\u2060", "\u00A0", "\u3000", " \t\uFEFF"})
        void is_cut_off_at_both_ends(String around) {
            assertThat(parser.name(around + "Ann" + around, around + "Other" + around, ""))
                    .contains(new PersonName("Ann", "Other"));
            assertThat(parser.address(around + "a@example.org" + around, "email", Optional.empty()))
                    .contains(new EmailAddress("a@example.org"));
            assertThat(parser.phone(around + "508 555 0100" + around, "phone")).isPresent();
            assertThat(parser.reason(new ReasonInput(Reason.OTHER, around + "moved" + around), "reason"))
                    .contains(Reason.other("moved"));
            assertThat(parser.basis(LegalBasis.COURT_ORDER, around + "12-B" + around, "evidence"))
                    .contains(StatedBasis.of(LegalBasis.COURT_ORDER, "12-B"));
            assertThat(codes()).isEmpty();
        }
    }

    @Nested
    @Requirement("PA-018")
    class An_address_is_told_what_is_wrong {

        @ParameterizedTest
        @CsvSource({
            "an\u200Bn@example.org, EMAIL_HIDDEN_CHARACTER, U+200B ZERO WIDTH SPACE",
            "ann@exam\u00ADple.org, EMAIL_HIDDEN_CHARACTER, U+00AD SOFT HYPHEN",
            "an\tn@example.org, EMAIL_HIDDEN_CHARACTER, U+0009 CHARACTER TABULATION"
        })
        void by_the_name_of_the_character(String typed, String code, String name) {
            parser.address(typed, "email", Optional.empty());
            assertThat(findings.all()).extracting(Finding::code).containsExactly(code);
            assertThat(findings.all().get(0).arguments()).containsExactly(name);
        }

        @Test
        void by_its_own_code() {
            parser.address("\u0430nn@example.org", "email", Optional.empty());
            parser.address("jo\u010D@example.org", "email2", Optional.empty());
            assertThat(codes()).containsExactly("EMAIL_SUSPICIOUS@email", "EMAIL_LETTER_UNUSABLE@email2");
        }
    }

    @Nested
    @Requirement({"PA-004", "PA-107"})
    class A_name {

        @ParameterizedTest
        @CsvSource({"Sukarno, ''", "'', Sukarno", "., Sukarno", "Sukarno, -"})
        void may_have_one_part(String given, String family) {
            assertThat(parser.name(given, family, "")).contains(PersonName.single("Sukarno"));
            assertThat(codes()).isEmpty();
        }

        @Test
        void is_there_at_least() {
            assertThat(parser.name(null, " . ", "")).isEmpty();
            assertThat(codes()).containsExactly("GIVEN_NAME_MISSING@given", "FAMILY_NAME_MISSING@family");
        }

        @ParameterizedTest
        @ValueSource(strings = {"evil.example", "https://evil.example", "a/b", "a@b", "555 0100", "tel:1"})
        @Requirement("PA-144")
        void has_nothing_that_becomes_a_link(String typed) {
            assertThat(parser.name(typed, typed, "")).isEmpty();
            assertThat(codes()).containsExactly("GIVEN_NAME_INVALID@given", "FAMILY_NAME_INVALID@family");
        }
    }
}
