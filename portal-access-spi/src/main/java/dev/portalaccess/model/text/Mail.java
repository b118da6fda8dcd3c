package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import dev.portalaccess.model.internal.InvisibleCharacters;
import java.util.Locale;
import java.util.Optional;

/**
 * One attempt at one e-mail, ready to send. It contains a link that opens charts, so it is neither kept nor printed.
 *
 * <p>Immutable.
 */
public final class Mail {

    private final Envelope envelope;
    private final Locale language;
    private final String subject;
    private final Body body;

    /**
     * The sender, the recipient and the ids of an attempt.
     *
     * @param practice the practice that sends the mail
     * @param messageId the value of the Message-ID header without its angle brackets, the same for all copies
     * @param attempt the random id of this attempt, 1 to 128 printable ASCII characters, for the return path
     * @param from the practice's address
     * @param to the holder's address
     * @param senderName the name to show beside the practice's address, 1 to 200 characters without an at sign, an
     *     angle bracket or a control character; a mailer quotes or encodes it
     */
    public record Envelope(
            PracticeId practice,
            String messageId,
            String attempt,
            EmailAddress from,
            EmailAddress to,
            Optional<String> senderName) {

        private static final int LONGEST_NAME = 200;

        /** Rejects a message id and an attempt that cannot be ids, and a name that could be read as an address. */
        public Envelope {
            requireNonNull(practice, "practice");
            IdSyntax.requireId(messageId, "messageId");
            IdSyntax.requireId(attempt, "attempt");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            if (senderName.filter(name -> !isName(name)).isPresent()) {
                throw new IllegalArgumentException("senderName must have 1 to 200 characters that a name has");
            }
        }

        /** Creates an envelope with the address alone. */
        public Envelope(PracticeId practice, String messageId, String attempt, EmailAddress from, EmailAddress to) {
            this(practice, messageId, attempt, from, to, Optional.empty());
        }

        private static boolean isName(String name) {
            return !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && name.codePoints()
                            .noneMatch(c -> InvisibleCharacters.breaksALine(c) || c == '@' || c == '<' || c == '>');
        }
    }

    /**
     * The text of a mail in two forms; mail programs show the form they support. It is a class, not a record, because
     * it may contain a link.
     */
    public static final class Body {
        private final String text;
        private final String html;

        /**
         * Creates a body with the same words in both forms.
         *
         * @param text plain text, lines ended by a line feed
         * @param html a whole HTML document that loads nothing from anywhere
         */
        public Body(String text, String html) {
            this.text = requireNonNull(text, "text");
            this.html = requireNonNull(html, "html");
        }

        /** Returns the plain text. Secret if it contains a link. */
        public String text() {
            return text;
        }

        /** Returns the whole HTML document. Secret if it contains a link. */
        public String html() {
            return html;
        }

        /** Returns a fixed text without the body. */
        @Override
        public String toString() {
            return "Body[redacted]";
        }
    }

    /** Creates a mail with these parts. */
    public Mail(Envelope envelope, Locale language, String subject, Body body) {
        this.envelope = requireNonNull(envelope, "envelope");
        this.language = requireNonNull(language, "language");
        this.subject = requireNonNull(subject, "subject");
        this.body = requireNonNull(body, "body");
    }

    /** Returns the envelope, with sender and recipient. */
    public Envelope envelope() {
        return envelope;
    }

    /** Returns the language of the mail. */
    public Locale language() {
        return language;
    }

    /** Returns the subject: one line, without control characters and without secrets. */
    public String subject() {
        return subject;
    }

    /** Returns the text, lines ended by a line feed; the link stands alone on its line. Secret. */
    public String text() {
        return body.text();
    }

    /**
     * Returns the same text as a whole HTML document; it contains the link as a hyperlink and as readable text. Secret.
     */
    public String html() {
        return body.html();
    }

    /** Returns the attempt's id only. */
    @Override
    public String toString() {
        return "Mail[" + envelope.attempt() + ", redacted]";
    }
}
