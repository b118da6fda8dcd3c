package dev.portalaccess.internal.text;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Occasion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * PA-141: the texts that come with the library, in its languages. They are written as a practice would write its own, and
 * pass the same check.
 *
 * <p>One file each: the title in the first line, an empty one, the body. Read once. Immutable.
 */
public final class BuiltInTexts {

    private static final Map<Occasion, InstructionText> TEXTS = texts();
    private static final Map<Occasion, Layout> LAYOUTS = layouts();

    private BuiltInTexts() {}

    /** The text of that occasion, in its language or in English. */
    public static InstructionText of(Occasion occasion) {
        return find(TEXTS, occasion);
    }

    /** The same, taken apart. */
    static Layout layout(Occasion occasion) {
        return find(LAYOUTS, occasion);
    }

    private static <T> T find(Map<Occasion, T> all, Occasion occasion) {
        Locale spoken = Phrases.spokenTo(occasion.language());
        T found = all.get(new Occasion(occasion.kind(), occasion.channel(), spoken));
        if (found == null) {
            throw new IllegalStateException("no built-in text for " + occasion.kind());
        }
        return found;
    }

    private static Map<Occasion, InstructionText> texts() {
        Map<Occasion, InstructionText> texts = new HashMap<>();
        for (Locale language : Phrases.LANGUAGES) {
            for (Message.Kind kind : Message.Kind.values()) {
                for (Channel channel : kind.channels()) {
                    texts.put(new Occasion(kind, channel, language), read(kind, channel, language));
                }
            }
        }
        return Map.copyOf(texts);
    }

    private static Map<Occasion, Layout> layouts() {
        URI anyPortal = URI.create("https://portal.invalid");
        Map<Occasion, Layout> layouts = new HashMap<>();
        TEXTS.forEach((occasion, text) -> layouts.put(
                occasion,
                new TextCheck(occasion.kind(), anyPortal, "")
                        .check(text)
                        .layout()
                        .orElseThrow(() -> new IllegalStateException("the built-in text is unfit: " + occasion))));
        return Map.copyOf(layouts);
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
