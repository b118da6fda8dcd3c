package dev.portalaccess.internal.text;

import java.util.Locale;
import java.util.Map;

/** Our own words around a text, whoever wrote that. */
final class Wording {

    private static final Phrases PHRASES = Phrases.beside(Wording.class, "wording");

    private Wording() {}

    static String tell(Locale reader, String key) {
        return PHRASES.tell(reader, key, Map.of());
    }
}
