package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.words.MessageCatalog;
import java.util.Locale;
import java.util.Map;

/** The built-in labels around a text, for built-in and own texts alike. */
public final class MessageLabels {

    private static final MessageCatalog PHRASES = MessageCatalog.load(MessageLabels.class, "wording");

    private MessageLabels() {}

    static String label(Locale reader, String key) {
        return PHRASES.format(reader, key, Map.of());
    }
}
