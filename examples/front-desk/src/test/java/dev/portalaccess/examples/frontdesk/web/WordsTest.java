package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.BirthDate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages. */
class WordsTest {

    /** A key as templates and classes write it; one that goes on with a state or a code ends with a dot. */
    private static final Pattern SAID = Pattern.compile("(?:#\\{|[\"'])([\\w.-]+)(?=[}(\"'])");

    /** The first halves that are themselves handed over to a page. */
    private static final Set<String> HALVES = Set.of("enabled.", "temporary.");

    @Test
    void are_the_same_in_both_languages() throws IOException {
        assertThat(keys("es")).isEqualTo(keys("en"));
    }

    @Test
    void are_all_said_somewhere() throws IOException {
        Set<String> said = said();
        said.addAll(HALVES);
        Set<String> beginnings =
                said.stream().filter(key -> key.matches(".+\\.")).collect(Collectors.toSet());
        assertThat(keys("en"))
                .allMatch(key -> said.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void of_the_first_steps_are_those_on_the_buttons(String language) {
        assertThat(say(language, "welcome.try.enable"))
                .contains(say(language, "enable.title"))
                .contains(say(language, "kind.GUARANTOR"))
                .contains(say(language, "enable.proceed"))
                .contains(say(language, "enable.do"));
        assertThat(say(language, "welcome.try.revoke"))
                .contains(say(language, "access.hold"))
                .contains(say(language, "access.revoke"));
    }

    @ParameterizedTest
    @CsvSource({"en, 2026, 0 years", "en, 2025, 1 year", "en, 1986, 40 years", "es, 2025, 1 año", "es, 2024, 2 años"})
    void of_an_age_are_those_for_one_year_or_for_several(String language, int born, String age) {
        VisitorLanguage tongue =
                new VisitorLanguage(Locale.forLanguageTag(language), new PageMessages(), ZoneOffset.UTC);
        Instant today = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(tongue.born(Optional.of(BirthDate.of(LocalDate.of(born, 5, 14))), today))
                .endsWith("(" + age + ")");
    }

    private static String say(String language, String key) {
        return new PageMessages().say(Locale.forLanguageTag(language), key);
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(PageMessages.class.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words.stringPropertyNames();
    }

    private static Set<String> said() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            return sources.filter(file -> file.toString().matches(".*\\.(html|java)"))
                    .flatMap(file -> SAID.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
