package dev.portalaccess.internal.words;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/**
 * The built-in messages of one file, in every language that ships with the library (PA-141).
 *
 * <p>The file is read once, and only from this module. A JDK resource bundle would fall back to the locale of the
 * machine, and another module could replace it. Immutable.
 */
public final class MessageCatalog {

    /** The languages that ship with the library; the first is the default for readers of other languages. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private final Map<Locale, Map<String, String>> patterns;

    private MessageCatalog(Map<Locale, Map<String, String>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Loads the phrases in {@code NAME_LANGUAGE.properties} (UTF-8), beside a class of this module.
     *
     * @throws IllegalStateException if a language is missing from the jar
     */
    public static MessageCatalog load(Class<?> neighbour, String name) {
        return new MessageCatalog(LANGUAGES.stream()
                .collect(toUnmodifiableMap(Function.identity(), language -> read(neighbour, name, language))));
    }

    /** Reports whether there are messages in that language; the region is ignored. */
    public static boolean supports(Locale language) {
        return LANGUAGES.stream().anyMatch(one -> one.getLanguage().equals(language.getLanguage()));
    }

    /**
     * Returns the phrase with its arguments filled in, in the reader's language or in English.
     *
     * @param arguments by name (or number) in the pattern; each appears literally and in one line
     * @throws IllegalArgumentException if there is no such phrase
     */
    public String format(Locale reader, String key, Map<String, String> arguments) {
        return find(reader, key, arguments).orElseThrow(() -> new IllegalArgumentException("no phrase called " + key));
    }

    /** Returns the same as {@link #format}, or empty if there is no such phrase. */
    public Optional<String> find(Locale reader, String key, Map<String, String> arguments) {
        Locale language = languageFor(reader);
        return Optional.ofNullable(patternsOf(language).get(key)).map(pattern -> fill(pattern, language, arguments));
    }

    /** Returns the keys of the phrases in that language. */
    public Set<String> keys(Locale language) {
        return patternsOf(languageFor(language)).keySet();
    }

    /** Returns the pattern as written. */
    public String pattern(Locale language, String key) {
        return Optional.ofNullable(patternsOf(languageFor(language)).get(key)).orElseThrow();
    }

    private Map<String, String> patternsOf(Locale language) {
        return Optional.ofNullable(patterns.get(language)).orElseThrow();
    }

    /** Returns the library's language for such a reader. */
    public static Locale languageFor(Locale reader) {
        return LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    private static String fill(String pattern, Locale language, Map<String, String> arguments) {
        Map<String, String> shown = arguments.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, e -> SafeText.line(e.getValue())));
        return new MessageFormat(pattern, language).format(shown);
    }

    private static Map<String, String> read(Class<?> neighbour, String name, Locale language) {
        String file = name + "_" + language + ".properties";
        try (InputStream found = neighbour.getResourceAsStream(file)) {
            if (found == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return parse(new InputStreamReader(found, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(Reader text) throws IOException {
        Properties lines = new Properties();
        lines.load(text);
        return lines.stringPropertyNames().stream().collect(toUnmodifiableMap(Function.identity(), lines::getProperty));
    }
}
