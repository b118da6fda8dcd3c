package dev.portalaccess.internal.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.Practice;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.texts.Placeholder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who writes to whom, on what occasion, and in whose words.
 *
 * @param practice who writes
 * @param givenName what the holder is greeted by; nothing else is told of anybody (PA-143)
 * @param occasion what is written, in the language that was chosen
 * @param own the practice's own text, if it has one
 */
public record Facts(Practice practice, String givenName, Occasion occasion, Optional<InstructionText> own) {

    /** Needs every part. */
    public Facts {
        requireNonNull(practice, "practice");
        requireNonNull(givenName, "givenName");
        requireNonNull(occasion, "occasion");
        requireNonNull(own, "own");
    }

    /** The language it is written in: the practice's where it has written the text, else one that ships with us. */
    Locale language() {
        return own.isPresent() ? occasion.language() : spoken();
    }

    /** The language of our own words around it. */
    Locale spoken() {
        return Languages.spoken(practice, occasion.language());
    }

    /**
     * The text, taken apart.
     *
     * @throws ContractViolationException if the practice's own is not fit to be sent: it was not saved through us
     */
    Layout layout() {
        if (own.isEmpty()) {
            return BuiltInTexts.layout(new Occasion(occasion.kind(), occasion.channel(), spoken()));
        }
        return new TextCheck(occasion.kind(), practice.portal(), "")
                .check(own.get())
                .layout()
                .orElseThrow(
                        () -> new ContractViolationException("InstructionTexts: a text that is not fit to be sent"));
    }

    /** What is filled in, apart from what opens things. */
    Map<Placeholder, String> values(Optional<Instant> until, Optional<String> serial) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            values.put(placeholder, "");
        }
        values.put(Placeholder.NAME, Shown.line(givenName));
        values.put(Placeholder.PRACTICE, sender());
        values.put(Placeholder.PHONE, Shown.line(practice.phone().value()));
        values.put(Placeholder.PAGE, practice.address().toString());
        until.ifPresent(at -> values.put(Placeholder.EXPIRES, Expiry.told(at, practice.zone(), language())));
        serial.ifPresent(number -> values.put(Placeholder.SERIAL, number));
        return values;
    }

    /** The practice's name, in one line. */
    String sender() {
        return Shown.line(practice.name());
    }

    /** The practice's and the occasion's ids only. */
    @Override
    public String toString() {
        return "Facts[" + practice.id() + ", " + occasion + ", redacted]";
    }

    /** Whether our own words around it are in its language. */
    boolean areLabelled() {
        return language().getLanguage().equals(spoken().getLanguage());
    }
}
