package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("words_" + language + ".properties")),
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
