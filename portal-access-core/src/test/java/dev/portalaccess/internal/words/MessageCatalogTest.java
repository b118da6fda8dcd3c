package dev.portalaccess.internal.words;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.rendering.AssociationDescription;
import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.texts.Placeholder;
import dev.portalaccess.texts.RelationshipLabels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("PA-141")
class MessageCatalogTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    record Bundle(Class<?> neighbour, String name) {
        MessageCatalog phrases() {
            return MessageCatalog.load(neighbour, name);
        }
    }

    static Stream<Bundle> bundles() {
        return Stream.of(
                new Bundle(MessageContext.class, "wording"),
                new Bundle(Placeholder.class, "placeholders"),
                new Bundle(RelationshipLabels.class, "relationships"),
                new Bundle(AssociationDescription.class, "chains"),
                new Bundle(Finding.class, "findings"));
    }

    /** The names between braces. */
    public static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    @Nested
    class Every_bundle {

        static Stream<Bundle> bundles() {
            return MessageCatalogTest.bundles();
        }

        @ParameterizedTest
        @MethodSource("bundles")
        void says_the_same_things_in_every_language(Bundle bundle) {
            Set<String> english = bundle.phrases().keys(Locale.ENGLISH);
            assertThat(MessageCatalog.LANGUAGES)
                    .allSatisfy(language ->
                            assertThat(bundle.phrases().keys(language)).containsExactlyInAnyOrderElementsOf(english));
        }

        @ParameterizedTest
        @MethodSource("bundles")
        void has_the_same_placeholders_in_every_language(Bundle bundle) {
            MessageCatalog phrases = bundle.phrases();
            assertThat(phrases.keys(Locale.ENGLISH))
                    .allSatisfy(key -> assertThat(MessageCatalog.LANGUAGES)
                            .extracting(language -> placeholders(phrases.pattern(language, key)))
                            .containsOnly(placeholders(phrases.pattern(Locale.ENGLISH, key))));
        }

        @ParameterizedTest
        @MethodSource("bundles")
        void says_nothing_twice(Bundle bundle) {
            assertThat(MessageCatalog.LANGUAGES)
                    .allSatisfy(language -> assertThat(keysOf(bundle, language)).doesNotHaveDuplicates());
        }

        private static Stream<String> keysOf(Bundle bundle, Locale language) throws IOException {
            String file = bundle.name() + "_" + language + ".properties";
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(bundle.neighbour().getResourceAsStream(file), StandardCharsets.UTF_8))) {
                return lines
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList()
                        .stream();
            }
        }
    }

    @Nested
    class A_reader {

        private final MessageCatalog phrases = MessageCatalog.load(Finding.class, "findings");

        @ParameterizedTest
        @CsvSource({
            "en, Enter an e-mail address.",
            "es, Escriba una dirección de correo electrónico.",
            "es-MX, Escriba una dirección de correo electrónico.",
            "fr, Enter an e-mail address.",
            "und, Enter an e-mail address."
        })
        void gets_their_language_or_english(String reader, String said) {
            assertThat(phrases.format(Locale.forLanguageTag(reader), "EMAIL_MISSING", Map.of()))
                    .isEqualTo(said);
        }

        @Test
        void gets_nothing_for_an_unknown_key() {
            assertThat(phrases.find(Locale.ENGLISH, "NO_SUCH_KEY", Map.of())).isEmpty();
        }
    }

    @Nested
    class A_message_for_a_finding {

        @ParameterizedTest
        @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
        void is_there_only_for_what_rules_complain_of(Locale language) {
            assertThat(MessageCatalog.load(Finding.class, "findings").keys(language))
                    .isSubsetOf(Stream.of(FindingDefinition.values())
                            .map(Enum::name)
                            .toList());
        }
    }

    @Nested
    class A_programmer {

        @Test
        void is_told_of_a_key_that_is_missing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MessageCatalog.load(MessageContext.class, "wording")
                            .format(Locale.ENGLISH, "no.key", Map.of()));
        }

        @Test
        void is_told_of_a_file_that_is_missing() {
            assertThatIllegalStateException().isThrownBy(() -> MessageCatalog.load(MessageContext.class, "nothing"));
        }
    }
}
