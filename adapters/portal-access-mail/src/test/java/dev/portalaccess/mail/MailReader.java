package dev.portalaccess.mail;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

/** Reads a message as a mail program does. */
final class MailReader {

    private MailReader() {}

    static MimeMessage message(byte[] octets) {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(octets));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the mail that was sent, but for where it went and which attempt it was: that is said on the way. */
    static Mail mail(byte[] octets, String attempt, EmailAddress to) {
        return mail(message(octets), attempt, to);
    }

    static Mail mail(MimeMessage message, String attempt, EmailAddress to) {
        try {
            String id = message.getMessageID();
            Mail.Envelope envelope = new Mail.Envelope(
                    new PracticeId("riverside"), id.substring(1, id.length() - 1), attempt, from(message), to);
            MimeMultipart forms = (MimeMultipart) message.getContent();
            Locale language = Locale.forLanguageTag(message.getHeader("Content-Language", null));
            return new Mail(envelope, language, message.getSubject(), new Mail.Body(form(forms, 0), form(forms, 1)));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmailAddress from(MimeMessage message) throws MessagingException {
        return new EmailAddress(((InternetAddress) message.getFrom()[0]).getAddress());
    }

    private static String form(MimeMultipart forms, int number) throws MessagingException, IOException {
        return ((String) forms.getBodyPart(number).getContent()).replace("\r\n", "\n");
    }
}
