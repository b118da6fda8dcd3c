package dev.portalaccess.mail;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.testkit.contract.MailerContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The contract over lines to three servers of the tests' own. */
abstract class OwnServerContract extends MailerContract {

    private final TestServer server = offering(server());
    private final TestServer refusing =
            offering(server()).at(ConversationStep.RCPT, "550 5.1.1 <jane.other@example.org> unknown");
    private final TestServer breaking = offering(server()).at(ConversationStep.DOT, new ServerAction.HangUp());
    private final SmtpMailer mailer = LocalMailers.mailer(line(server));

    abstract TestServer server();

    abstract SmtpServer line(TestServer server);

    private static TestServer offering(TestServer server) {
        return server.offering("DSN", "SMTPUTF8", "8BITMIME", "ENHANCEDSTATUSCODES");
    }

    @AfterEach
    void stop() {
        mailer.close();
        List.of(server, refusing, breaking).forEach(TestServer::close);
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected Optional<Mailer> refused() {
        return Optional.of(LocalMailers.mailer(line(refusing)));
    }

    @Override
    protected Optional<Mailer> cutOff() {
        return Optional.of(LocalMailers.mailer(line(breaking)));
    }

    @Override
    protected List<Mail> arrived(Mail sent) {
        String attempt = sent.envelope().attempt();
        return server.taken().stream()
                .filter(taken -> taken.returnPath().contains("+" + attempt + "@"))
                .flatMap(taken -> taken.recipients().stream()
                        .map(to -> MailReader.mail(taken.octets(), attempt, new EmailAddress(to))))
                .toList();
    }
}
