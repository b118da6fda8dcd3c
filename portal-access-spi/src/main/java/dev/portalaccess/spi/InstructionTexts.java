package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PracticeId;
import java.util.Locale;
import java.util.Optional;

/**
 * A practice's own instructions, in place of the built-in ones.
 *
 * <p>Public because hosts may implement it.
 */
@FunctionalInterface
public interface InstructionTexts {

    /**
     * Which text.
     *
     * @param practice whose
     * @param kind what the message says
     * @param channel how it travels
     * @param language the language it is written in
     */
    record Wanted(PracticeId practice, Message.Kind kind, Channel channel, Locale language) {
        /** Needs every part. */
        public Wanted {
            requireNonNull(practice, "practice");
            requireNonNull(kind, "kind");
            requireNonNull(channel, "channel");
            requireNonNull(language, "language");
        }
    }

    /**
     * The practice's own instructions as plain text, at most 4,000 characters; paragraphs are parted by an empty line.
     * They stand in place of the built-in ones; greeting, link or password, expiry and phone number are always added.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: none.
     *   <li>Repeats: asked for each attempt.
     *   <li>Failure: throw any unchecked exception; the message then waits, it is not sent with another text.
     *   <li>Privacy: a practice's text names no person.
     * </ul>
     *
     * @return empty for the built-in instructions
     */
    Optional<String> instructions(Wanted wanted);
}
