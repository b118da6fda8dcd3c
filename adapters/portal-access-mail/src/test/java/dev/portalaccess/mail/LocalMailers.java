package dev.portalaccess.mail;

import dev.portalaccess.mail.server.TestServer;
import java.time.Duration;

/** Mailers that speak with servers on this machine, and wait less than they would elsewhere. */
final class LocalMailers {

    private static final Duration SHORT = Duration.ofSeconds(30);

    private LocalMailers() {}

    static SmtpServer plain(TestServer server) {
        return impatient(SmtpServer.unencrypted("127.0.0.1", server.port()));
    }

    static SmtpServer impatient(SmtpServer server) {
        return server.waiting(SHORT, SHORT, SHORT).within(SHORT.multipliedBy(3));
    }

    static SmtpMailer mailer(SmtpServer server) {
        return SmtpMailer.to(server, ReturnPath.perAttempt(practice -> MailSamples.BOUNCES), MailSamples.CLOCK);
    }

    static SmtpMailer mailer(TestServer server) {
        return mailer(plain(server));
    }
}
