package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import java.util.Locale;

/**
 * One attempt at one e-mail, ready to leave. It carries a link that opens things, so it is kept and printed nowhere.
 *
 * <p>Immutable.
 */
public final class Mail {

    private final Envelope envelope;
    private final Locale language;
    private final String subject;
    private final Body body;

    /**
     * Who sends what to whom, and how the attempt is told from others.
     *
     * @param practice whose mail
     * @param messageId the value of the Message-ID header without its angle brackets, the same for all copies
     * @param attempt the random id of this attempt, 1 to 128 printable ASCII characters, for the return path
     * @param from the practice's address
     * @param to the holder's address
     */
    public record Envelope(PracticeId practice, String messageId, String attempt, EmailAddress from, EmailAddress to) {
        /** Needs every part. */
        public Envelope {
            requireNonNull(practice, "practice");
            IdSyntax.requireId(messageId, "messageId");
            IdSyntax.requireId(attempt, "attempt");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    /** What it says, twice: mail programs show the one they can. A class, because a link may stand in it. */
    public static final class Body {
        private final String text;
        private final String html;

        /**
         * The same words in both forms.
         *
         * @param text plain text, lines ended by a line feed
         * @param html a whole HTML document that loads nothing from anywhere
         */
        public Body(String text, String html) {
            this.text = requireNonNull(text, "text");
            this.html = requireNonNull(html, "html");
        }

        /** As plain text. Secret if a link stands in it. */
        public String text() {
            return text;
        }

        /** As a whole HTML document. Secret if a link stands in it. */
        public String html() {
            return html;
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Body[redacted]";
        }
    }

    /** A mail with these parts. */
    public Mail(Envelope envelope, Locale language, String subject, Body body) {
        this.envelope = requireNonNull(envelope, "envelope");
        this.language = requireNonNull(language, "language");
        this.subject = requireNonNull(subject, "subject");
        this.body = requireNonNull(body, "body");
    }

    /** Who sends it to whom. */
    public Envelope envelope() {
        return envelope;
    }

    /** The language it is written in. */
    public Locale language() {
        return language;
    }

    /** One line, without controls, without anything secret. */
    public String subject() {
        return subject;
    }

    /** The text, lines ended by a line feed; the link stands alone on its line. Secret. */
    public String text() {
        return body.text();
    }

    /** The same as a whole HTML document; the link is a link there, and can be read beside it. Secret. */
    public String html() {
        return body.html();
    }

    /** The attempt's id only. */
    @Override
    public String toString() {
        return "Mail[" + envelope.attempt() + ", redacted]";
    }
}
