package dev.portalaccess.internal.rendering;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.portalaccess.internal.rendering.TextCheck.CheckedTemplate;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.text.InstructionText;
import java.net.URI;
import java.util.Optional;

/**
 * The practices' own texts that were checked lately. A saved version is checked once and then sent many times, so that
 * no author's text makes every mail dear. A text contains no person's data. Thread-safe.
 */
final class TemplateCache {

    /** Several practices with all their kinds, channels and languages. */
    private static final int MOST = 500;

    private static final Cache<CheckedText, CheckedTemplate> CHECKED =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    private TemplateCache() {}

    private record CheckedText(Message.Kind kind, URI portal, InstructionText text) {}

    /** Returns the text, parsed; empty if it is not fit to be sent. */
    static Optional<TextTemplate> find(Message.Kind kind, URI portal, InstructionText text) {
        CheckedText key = new CheckedText(kind, portal, text);
        CheckedTemplate known = CHECKED.getIfPresent(key);
        if (known == null) {
            known = new TextCheck(kind, portal, "").check(text);
            CHECKED.put(key, known);
        }
        return known.template();
    }
}
