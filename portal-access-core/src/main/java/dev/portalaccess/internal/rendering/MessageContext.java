package dev.portalaccess.internal.rendering;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.words.InertText;
import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.texts.Placeholder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sender, the reader, the kind of message and the author of its text.
 *
 * @param practice the sender
 * @param givenName the given name that greets the holder; the message reveals nothing else about any person (PA-143)
 * @param occasion the kind of message, its channel and the chosen language
 * @param ownText the practice's own text, if it has one
 */
public record MessageContext(Practice practice, String givenName, TextKey occasion, Optional<InstructionText> ownText) {

    private static final MessageCatalog LABELS = MessageCatalog.load(MessageContext.class, "wording");

    public MessageContext {
        requireNonNull(practice, "practice");
        requireNonNull(givenName, "givenName");
        requireNonNull(occasion, "occasion");
        requireNonNull(ownText, "own");
    }

    /**
     * Returns the language of the text: the practice's language if the practice wrote the text, else one that the
     * library provides.
     */
    Locale language() {
        return ownText.isPresent() ? occasion.language() : labelLanguage();
    }

    /** Returns the language of the library's words around the text. */
    Locale labelLanguage() {
        return LanguageChoice.chooseBuiltIn(practice, occasion.language());
    }

    /** Returns the library's label with that key, for built-in and own texts alike. */
    String label(String key) {
        return LABELS.format(labelLanguage(), key, Map.of());
    }

    /**
     * Returns the text, parsed.
     *
     * @throws ContractViolationException if the practice's own text is not fit to send, because it was not saved
     *     through the library
     */
    TextTemplate template() {
        if (ownText.isEmpty()) {
            return BuiltInTexts.template(new TextKey(occasion.kind(), occasion.channel(), labelLanguage()));
        }
        return TemplateCache.find(occasion.kind(), practice.portal(), ownText.get())
                .orElseThrow(
                        () -> new ContractViolationException("InstructionTexts: a text that is not fit to be sent"));
    }

    /** Returns the values of the placeholders, without secrets. */
    Map<Placeholder, String> placeholderValues(Optional<Instant> until, Optional<String> serial) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            values.put(placeholder, "");
        }
        values.put(Placeholder.NAME, InertText.of(SafeText.line(givenName)));
        values.put(Placeholder.PRACTICE, senderName());
        values.put(Placeholder.PHONE, SafeText.line(practice.phone().value()));
        values.put(Placeholder.PAGE, practice.address().toString());
        until.ifPresent(at -> values.put(Placeholder.EXPIRES, ExpiryFormat.format(at, practice.zone(), language())));
        serial.ifPresent(number -> values.put(Placeholder.SERIAL, number));
        return values;
    }

    /** Returns the practice's name, in one line that becomes no link. */
    String senderName() {
        return InertText.of(SafeText.line(practice.name()));
    }

    /** Returns only the ids of the practice and the occasion. */
    @Override
    public String toString() {
        return "MessageContext[" + practice.id() + ", " + occasion + ", redacted]";
    }

    /** Reports whether the library's words around the text are in the same language. */
    boolean hasMatchingLabels() {
        return language().getLanguage().equals(labelLanguage().getLanguage());
    }
}
