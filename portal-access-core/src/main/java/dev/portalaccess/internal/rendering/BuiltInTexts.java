package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts that the library provides, in its languages (PA-141). They are written as a practice would write its texts,
 * and pass the same check.
 *
 * <p>Each text is one file: the title in the first line, an empty line, the body. It is read once. Immutable.
 */
public final class BuiltInTexts {

    private static final Map<TextKey, InstructionText> TEXTS = texts();
    private static final Map<TextKey, TextTemplate> TEMPLATES = templates();

    private BuiltInTexts() {}

    /** Returns the text for that occasion, in its language or in English. */
    public static InstructionText of(TextKey occasion) {
        return find(TEXTS, occasion);
    }

    /** Returns the same text, parsed. */
    static TextTemplate template(TextKey occasion) {
        return find(TEMPLATES, occasion);
    }

    private static <T> T find(Map<TextKey, T> all, TextKey occasion) {
        Locale language = MessageCatalog.languageFor(occasion.language());
        T found = all.get(new TextKey(occasion.kind(), occasion.channel(), language));
        if (found == null) {
            throw new IllegalStateException("no built-in text for " + occasion.kind());
        }
        return found;
    }

    private static Map<TextKey, InstructionText> texts() {
        Map<TextKey, InstructionText> texts = new HashMap<>();
        for (Locale language : MessageCatalog.LANGUAGES) {
            for (Message.Kind kind : Message.Kind.values()) {
                for (Channel channel : kind.channels()) {
                    texts.put(new TextKey(kind, channel, language), read(kind, channel, language));
                }
            }
        }
        return Map.copyOf(texts);
    }

    private static Map<TextKey, TextTemplate> templates() {
        URI anyPortal = URI.create("https://portal.invalid");
        Map<TextKey, TextTemplate> templates = new HashMap<>();
        TEXTS.forEach((occasion, text) -> templates.put(
                occasion,
                new TextCheck(occasion.kind(), anyPortal, "")
                        .check(text)
                        .template()
                        .orElseThrow(() -> new IllegalStateException("the built-in text is unfit: " + occasion))));
        return Map.copyOf(templates);
    }

    private static InstructionText read(Message.Kind kind, Channel channel, Locale language) {
        String file = (kind + "." + channel).toLowerCase(Locale.ROOT) + "_" + language + ".txt";
        try (InputStream found = BuiltInTexts.class.getResourceAsStream(file)) {
            if (found == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            String[] parts = new String(found.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new InstructionText(parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
