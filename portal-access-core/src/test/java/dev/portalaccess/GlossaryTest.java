package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of {@code docs/glossary.md} are those of every page, mail, letter and finding, in both languages. */
class GlossaryTest {

    static final List<String> LANGUAGES = List.of("en", "es");

    static Stream<ResourceText> texts() {
        return ResourceText.all().stream();
    }

    @Nested
    class A_text {

        static Stream<ResourceText> texts() {
            return GlossaryTest.texts();
        }

        @ParameterizedTest
        @MethodSource("texts")
        void says_no_forbidden_word(ResourceText text) {
            GlossaryWords glossary = GlossaryWords.in(text.language());

            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(glossary.forbiddenIn(line))
                            .as("forbidden words in “%s”", line)
                            .isEmpty());
        }

        @Test
        void is_there_in_both_languages() {
            assertThat(filesWith("_es.")).isNotEmpty().isEqualTo(filesWith("_en."));
        }

        @ParameterizedTest
        @CsvSource({
            "findings_en.properties, en",
            "findings_es.properties, es",
            "words_en.properties, en",
            "words_es.properties, es",
            "activation_link.email_en.txt, en",
            "activation_credentials.print_es.txt, es",
            "wording_es.properties, es",
            "placeholders_en.properties, en",
            "sign-in.html, en"
        })
        void of_every_kind_is_looked_at(String file, String language) {
            assertThat(texts().filter(text -> text.file().endsWith(file)))
                    .isNotEmpty()
                    .allSatisfy(text -> {
                        assertThat(text.language()).isEqualTo(language);
                        assertThat(text.lines()).isNotEmpty();
                    });
        }

        private static List<String> filesWith(String ending) {
            return texts().map(ResourceText::file)
                    .map(Path::toString)
                    .filter(file -> file.contains(ending))
                    .map(file -> file.replace(ending, "."))
                    .sorted()
                    .toList();
        }
    }

    @Nested
    class A_chosen_word {

        @ParameterizedTest
        @FieldSource("dev.portalaccess.GlossaryTest#LANGUAGES")
        void is_used_somewhere(String language) {
            List<String> lines = texts().filter(text -> text.language().equals(language) && text.isReadAsItIs())
                    .flatMap(text -> text.lines().stream())
                    .toList();

            assertThat(GlossaryWords.in(language).chosen())
                    .isNotEmpty()
                    .allMatch(word -> lines.stream().anyMatch(line -> GlossaryWords.says(line, word)));
        }

        @ParameterizedTest
        @FieldSource("dev.portalaccess.GlossaryTest#LANGUAGES")
        void is_forbidden_nowhere(String language) {
            GlossaryWords glossary = GlossaryWords.in(language);

            assertThat(glossary.chosen())
                    .allMatch(word -> glossary.forbiddenIn(word).isEmpty());
        }
    }

    @Nested
    class A_planted_word {

        @ParameterizedTest
        @FieldSource("dev.portalaccess.GlossaryTest#LANGUAGES")
        void is_found_whichever_it_is(String language) {
            GlossaryWords glossary = GlossaryWords.in(language);

            assertThat(glossary.forbidden()).hasSizeGreaterThan(40).allSatisfy(word -> {
                String planted = word.replace("*", "x");
                assertThat(glossary.forbiddenIn("Abc " + planted + ", abc.")).contains(word);
                assertThat(glossary.forbiddenIn(planted.toUpperCase(Locale.ROOT)))
                        .contains(word);
            });
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                en | Enter your username.             | username*
                en | Delete this mail.                | mail
                en | Your Logins are safe.            | login*
                en | The invitation is held back.     | held back
                es | Escriba su clave.                | clave*
                es | El usuario no existe.            | usuario*
                es | Inscríbase con nosotros.         | inscríb*
                es | Entre con su cuenta.             | entre con
                """)
        void is_found_in_a_sentence(String language, String line, String word) {
            assertThat(GlossaryWords.in(language).forbiddenIn(line)).containsExactly(word);
        }

        @ParameterizedTest
        @CsvSource({
            "en, Delete this e-mail.",
            "en, Your mailbox is full.",
            "en, The placeholder is missing.",
            "es, Escriba su nombre de usuario.",
            "es, Entre dos llaves solo puede haber un nombre.",
            "es, El servidor no responde."
        })
        void is_not_seen_in_another_word(String language, String line) {
            assertThat(GlossaryWords.in(language).forbiddenIn(line)).isEmpty();
        }

        @Test
        void is_found_in_a_line_of_properties_and_not_in_its_key() {
            assertThat(ResourceText.linesOf(Path.of("x_en.properties"), "login.title=Sign in\\u002e\na=Your {0} login"))
                    .containsExactlyInAnyOrder("Sign in.", "Your login");
        }

        @Test
        void is_found_across_the_lines_of_a_mail() {
            assertThat(ResourceText.linesOf(Path.of("x_en.txt"), "Hello {{name}},\n\nplease log\nin."))
                    .containsExactly("Hello ,", "please log in.");
        }

        @Test
        void is_found_in_what_a_page_shows_and_not_in_its_markup() {
            String page = "<style>a.login {}</style><p class=\"login\" th:text=\"#{login}\">Your <b>login</b></p>";

            assertThat(ResourceText.linesOf(Path.of("x.html"), page)).containsExactly("Your login");
        }
    }
}
