package dev.portalaccess.mail;

import dev.portalaccess.mail.server.TestServer;
import java.time.Duration;

/** Mailers that speak with servers on this machine, and wait for them however slow it is. */
final class LocalMailers {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private LocalMailers() {}

    static SmtpServer plain(TestServer server) {
        return impatient(SmtpServer.unencrypted("127.0.0.1", server.port()));
    }

    static SmtpServer impatient(SmtpServer server) {
        return server.waiting(PATIENCE, PATIENCE, PATIENCE).within(PATIENCE.multipliedBy(3));
    }

    static SmtpMailer mailer(SmtpServer server) {
        return SmtpMailer.to(server, ReturnPath.perAttempt(practice -> MailSamples.BOUNCES), MailSamples.CLOCK);
    }

    static SmtpMailer mailer(TestServer server) {
        return mailer(plain(server));
    }
}
