package dev.portalaccess;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of a module that people read: words of a catalogue, a mail or letter, or a page.
 *
 * @param file where it is
 * @param language {@code en} or {@code es}
 * @param lines what it says, line by line or paragraph by paragraph, without keys, placeholders and markup
 */
record ResourceText(Path file, String language, List<String> lines) {

    private static final Pattern IN_A_LANGUAGE = Pattern.compile(".*_(en|es)\\.(?:properties|txt)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\w+}}|\\{\\w+}|\\{\\d+, ?(?:select|choice), ?");
    private static final Pattern SELECTOR = Pattern.compile("\\w+ \\{");
    private static final Pattern MARKUP = Pattern.compile("(?s)<style>.*?</style>|<!--.*?-->|<[^>]*>");

    /** Returns the texts of every module. */
    static List<ResourceText> all() {
        return SourceCheckout.resources().stream().flatMap(ResourceText::read).toList();
    }

    private static Stream<ResourceText> read(Path file) {
        Matcher named = IN_A_LANGUAGE.matcher(file.toString());
        if (named.matches()) {
            return Stream.of(of(file, named.group(1)));
        }
        return file.toString().endsWith(".html") ? Stream.of(of(file, "en")) : Stream.empty();
    }

    private static ResourceText of(Path file, String language) {
        return new ResourceText(file, language, linesOf(file, SourceCheckout.text(file)));
    }

    /** Returns what a file of that name says. */
    static List<String> linesOf(Path file, String content) {
        String name = file.toString();
        Stream<String> parts;
        if (name.endsWith(".properties")) {
            parts = values(content).map(ResourceText::withoutPlaceholders);
        } else if (name.endsWith(".html")) {
            parts = Stream.of(MARKUP.matcher(withoutInlineMarkup(content))
                            .replaceAll("\n\n")
                            .split("\n\\s*\n"))
                    .map(ResourceText::withoutPlaceholders);
        } else {
            parts = Stream.of(content.split("\n\n")).map(ResourceText::withoutPlaceholders);
        }
        return parts.map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns whether people read it as it is; a page's own words are only those that no catalogue replaces. */
    boolean isReadAsItIs() {
        return !file.toString().endsWith(".html");
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static Stream<String> values(String content) {
        Properties catalogue = new Properties();
        try {
            catalogue.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalogue.stringPropertyNames().stream().map(catalogue::getProperty);
    }

    private static String withoutInlineMarkup(String page) {
        return page.replaceAll("</?(?:b|strong|em|code)(?: [^>]*)?>", "");
    }

    private static String withoutPlaceholders(String text) {
        String chosen = text.contains(", select,") ? SELECTOR.matcher(text).replaceAll("{") : text;
        return PLACEHOLDER.matcher(chosen).replaceAll("");
    }
}
