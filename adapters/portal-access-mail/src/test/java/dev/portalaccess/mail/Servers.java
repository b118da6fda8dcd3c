package dev.portalaccess.mail;

import dev.portalaccess.mail.server.TestServer;
import java.time.Duration;

/** Mailers that speak with servers on this machine, and wait less than they would elsewhere. */
final class Servers {

    private static final Duration SHORT = Duration.ofSeconds(5);

    private Servers() {}

    static SmtpServer plain(TestServer server) {
        return impatient(SmtpServer.unencrypted("127.0.0.1", server.port()));
    }

    static SmtpServer impatient(SmtpServer server) {
        return server.waiting(SHORT, SHORT, SHORT).within(SHORT.multipliedBy(3));
    }

    static SmtpMailer mailer(SmtpServer server) {
        return SmtpMailer.to(server, ReturnPath.perAttempt(practice -> Mails.BOUNCES), Mails.CLOCK);
    }

    static SmtpMailer mailer(TestServer server) {
        return mailer(plain(server));
    }
}
