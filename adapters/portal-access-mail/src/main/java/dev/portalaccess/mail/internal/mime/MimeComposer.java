package dev.portalaccess.mail.internal.mime;

import dev.portalaccess.model.text.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** A composer of the octets of a mail. Immutable. */
public final class MimeComposer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    // Addresses with letters outside ASCII stand in headers as they are (RFC 6532); everything else is in ASCII.
    private final Session session;

    /** Creates a composer that takes dates from the clock. */
    public MimeComposer(InstantSource clock) {
        this.clock = clock;
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        this.session = Session.getInstance(properties);
    }

    /** Returns the whole message, with lines that end with CR LF; empty if its Message-ID is not valid in a header. */
    public Optional<byte[]> compose(Mail mail) {
        return canStandInAHeader(mail.envelope().messageId()) ? Optional.of(octets(mail)) : Optional.empty();
    }

    private static boolean canStandInAHeader(String messageId) {
        return messageId.chars().allMatch(c -> c > ' ' && c <= '~' && c != '<' && c != '>');
    }

    private byte[] octets(Mail mail) {
        try {
            PreEncodedMessage message = new PreEncodedMessage(session, MimeBody.CONTENT_TYPE, MimeBody.of(mail));
            address(message, mail.envelope());
            message.setHeader("Subject", SubjectHeader.header(mail.subject()));
            message.setHeader("Content-Language", mail.language().toLanguageTag());
            message.setHeader("Auto-Submitted", "auto-generated");
            return message.octets();
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail in memory could not be composed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void address(PreEncodedMessage message, Mail.Envelope envelope) throws MessagingException {
        message.setHeader("Date", DATE.format(clock.instant()));
        message.setHeader("From", SenderHeader.header(envelope));
        message.setHeader("To", envelope.to().value());
        message.setHeader("Message-ID", "<" + envelope.messageId() + ">");
    }
}
