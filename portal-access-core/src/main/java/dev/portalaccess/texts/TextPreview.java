package dev.portalaccess.texts;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Mail;
import java.util.function.Function;

/**
 * How a text reads for an invented reader. Nothing in it opens anything.
 */
public sealed interface TextPreview {

    /**
     * As a mail.
     *
     * @param subject its subject
     * @param body what it says, in both forms
     */
    record OfMail(String subject, Mail.Body body) implements TextPreview {
        /** Needs both parts. */
        public OfMail {
            requireNonNull(subject, "subject");
            requireNonNull(body, "body");
        }
    }

    /**
     * As a letter.
     *
     * @param letter a letter that any printer can print
     */
    record OfLetter(Letter letter) implements TextPreview {
        /** Needs the letter. */
        public OfLetter {
            requireNonNull(letter, "letter");
        }
    }

    /** Takes one of the two ways. */
    default <R> R fold(Function<? super OfMail, R> mail, Function<? super OfLetter, R> letter) {
        return this instanceof OfMail one ? mail.apply(one) : letter.apply((OfLetter) this);
    }
}
