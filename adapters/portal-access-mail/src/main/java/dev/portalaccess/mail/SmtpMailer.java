package dev.portalaccess.mail;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.mail.internal.mime.MimeComposer;
import dev.portalaccess.mail.internal.smtp.EncodedMail;
import dev.portalaccess.mail.internal.smtp.SmtpSender;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A mailer that hands mail to a mail server over SMTP (PA-120).
 *
 * <p>The following holds for it:
 *
 * <ul>
 *   <li>Threads: any number; each has a connection to itself for as long as it sends. It starts no threads, not even
 *       for time-outs: connections are watched with the JDK's channels.
 *   <li>Time: an attempt ends within the limit for the whole ({@link SmtpServer#within}), 2 minutes unless told
 *       otherwise, measured with the clock it was given, plus the time that the system needs to look up the host.
 *       Interrupting the thread ends an attempt at once.
 *   <li>Repeats: a connection that was kept and turns out to be dead before the end of the mail is replaced by a new
 *       one, once. Nothing else is retried; the queue does that.
 *   <li>Answers: {@code ACCEPTED} once the server said yes to the last dot. {@code REFUSED} if it said 5xx and the
 *       reader's address or mailbox is the reason. {@code DEFERRED} for every other no, for 4xx, and for everything
 *       that concerns all mail: no connection, no encryption, no login, a line that broke before the last dot.
 *       {@code UNKNOWN} only if the last dot was sent and no answer came.
 *   <li>Whose fault a no is: the enhanced status code decides, then the three digits, then known words, then the stage.
 *       The reader's has the concern {@code MESSAGE}. A limit, a reputation or a sender's address has {@code SENDER}; a
 *       server that is full, closing or out of reach {@code SERVER}; login, encryption and relaying {@code SETTINGS}.
 *   <li>Reports: a server that offers reports (RFC 3461) and then refuses a parameter for them gets the same command
 *       without, in the same conversation. The mailer does not ask that server again.
 *   <li>Codes: the enhanced status code, or else the three digits, or one of the words {@code connect},
 *       {@code connection}, {@code timeout}, {@code tls}, {@code login}, {@code return-path}, {@code message-id}; never
 *       the server's text. Where an address needs SMTPUTF8 and the server has none: {@code 5.6.7}.
 *   <li>Privacy: logs nothing and keeps nothing. Angus, below it, writes the whole conversation, links included, to the
 *       JDK's logger {@code org.eclipse.angus.mail.smtp} if that is at FINEST, and addresses at FINE: leave it at INFO.
 * </ul>
 */
public final class SmtpMailer implements Mailer, AutoCloseable {

    private final MimeComposer composer;
    private final ReturnPath returnPath;
    private final SmtpSender sending;

    private SmtpMailer(MimeComposer composer, ReturnPath returnPath, SmtpSender sending) {
        this.composer = composer;
        this.returnPath = returnPath;
        this.sending = sending;
    }

    /**
     * Returns a mailer, which connects when it sends the first mail.
     *
     * @param returnPath the return path of the mail
     * @param clock the clock for the Date header, for the end of an attempt and for the age of connections
     */
    public static SmtpMailer to(SmtpServer server, ReturnPath returnPath, InstantSource clock) {
        return new SmtpMailer(
                new MimeComposer(requireNonNull(clock, "clock")),
                requireNonNull(returnPath, "returnPath"),
                new SmtpSender(server.settings(), clock));
    }

    @Override
    public TransportAnswer send(Mail mail) {
        Optional<EmailAddress> path = returnPath.of(mail.envelope());
        if (path.isEmpty()) {
            return TransportAnswer.deferred(Concern.SETTINGS, "return-path");
        }
        return composer.compose(mail)
                .map(octets -> sending.send(new EncodedMail(mail.envelope(), path.get(), octets)))
                .orElseGet(() -> TransportAnswer.refused("message-id"));
    }

    /** Closes the idle connections. The mailer can still send afterwards, but keeps no connection. */
    @Override
    public void close() {
        sending.close();
    }
}
