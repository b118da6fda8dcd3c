package dev.portalaccess.examples.frontdesk.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The texts of the pages, in English and Spanish; read once. */
public final class PageMessages extends AbstractMessageResolver {

    private final Map<String, Properties> words = Map.of("en", read("en"), "es", read("es"));

    /** Returns the text with its arguments filled in, or the key itself if there is no such text. */
    public String say(Locale language, String key, Object... arguments) {
        Properties spoken =
                Objects.requireNonNull(words.get(language.getLanguage().equals("es") ? "es" : "en"));
        String pattern = spoken.getProperty(key, key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        return say(context.getLocale(), key, parameters == null ? new Object[0] : parameters);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        return key;
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(PageMessages.class.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
