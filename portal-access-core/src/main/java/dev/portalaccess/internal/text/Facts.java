package dev.portalaccess.internal.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Practice;
import dev.portalaccess.spi.ContractViolationException;
import java.util.Locale;
import java.util.Optional;

/**
 * Who writes to whom, and in which language.
 *
 * @param practice who writes
 * @param givenName what the holder is greeted by; nothing else is told of anybody (PA-143)
 * @param language in which the invitation is to be written, if the practice writes it
 * @param instructions the practice's own steps in place of the built-in ones; plain text, at most 4,000 characters
 */
public record Facts(Practice practice, String givenName, Locale language, Optional<String> instructions) {

    private static final int LONGEST_INSTRUCTIONS = 4_000;

    /**
     * Needs every part.
     *
     * @throws ContractViolationException if the practice's own instructions are too long
     */
    public Facts {
        requireNonNull(practice, "practice");
        requireNonNull(givenName, "givenName");
        requireNonNull(language, "language");
        requireNonNull(instructions, "instructions");
        if (instructions.isPresent() && instructions.get().length() > LONGEST_INSTRUCTIONS) {
            throw new ContractViolationException("InstructionTexts: at most 4,000 characters");
        }
    }

    /** The language of our own words. */
    Locale spoken() {
        return Languages.spoken(practice, language);
    }

    /** The practice's and the language's ids only. */
    @Override
    public String toString() {
        return "Facts[" + practice.id() + ", " + language + ", redacted]";
    }
}
