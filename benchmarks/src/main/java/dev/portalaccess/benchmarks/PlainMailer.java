package dev.portalaccess.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.recording.MovableClock;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mailer that uses Jakarta Mail alone: one connection for all mail, no checks, no retries. Not thread-safe. */
final class PlainMailer implements AutoCloseable {

    private static final Date DATE = Date.from(MovableClock.START);

    private final Session session;
    private final Transport transport;

    private PlainMailer(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    private interface Step<T> {
        T take() throws MessagingException, IOException;
    }

    /** Returns a mailer that is connected to a server on this machine. */
    static PlainMailer to(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", new NoDelaySockets());
        properties.setProperty("mail.smtp.localhost", SmtpSink.HOST);
        Session session = Session.getInstance(properties);
        return done(() -> {
            Transport transport = session.getTransport("smtp");
            transport.connect(SmtpSink.HOST, port, null, null);
            return new PlainMailer(session, transport);
        });
    }

    /** Composes and sends a mail. */
    void send(Mail mail) {
        done(() -> {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(address(mail.envelope().from()));
            message.setRecipient(
                    Message.RecipientType.TO, address(mail.envelope().to()));
            message.setSubject(mail.subject(), UTF_8.name());
            message.setSentDate(DATE);
            message.setContent(both(mail));
            message.saveChanges();
            return send(mail.envelope(), message);
        });
    }

    /** Sends a composed mail. */
    void send(Mail.Envelope envelope, byte[] octets) {
        done(() -> send(envelope, new MimeMessage(session, new ByteArrayInputStream(octets))));
    }

    private Mail.Envelope send(Mail.Envelope envelope, MimeMessage message) throws MessagingException {
        transport.sendMessage(message, new Address[] {address(envelope.to())});
        return envelope;
    }

    private static InternetAddress address(EmailAddress address) throws MessagingException {
        return new InternetAddress(address.value());
    }

    private static Multipart both(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Returns the text of each part of a composed mail. */
    static List<String> words(byte[] octets) {
        return done(() -> {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
            Multipart forms = (Multipart) message.getContent();
            List<String> words = new ArrayList<>();
            for (int i = 0; i < forms.getCount(); i++) {
                words.add(forms.getBodyPart(i).getContent().toString().replace("\r\n", "\n"));
            }
            return words;
        });
    }

    private static <T> T done(Step<T> step) {
        try {
            return step.take();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        done(() -> {
            transport.close();
            return transport;
        });
    }
}
