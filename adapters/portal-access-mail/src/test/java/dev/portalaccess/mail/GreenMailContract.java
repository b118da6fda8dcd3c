package dev.portalaccess.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.testkit.contract.MailerContract;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** The contract with a server that others wrote. */
abstract class GreenMailContract extends MailerContract {

    private final GreenMail greenMail = started(new GreenMail(setup().dynamicPort()));
    private final TestServer refusing =
            TestServer.start().at(ConversationStep.RCPT, "550 5.1.1 <jane.other@example.org> unknown");
    private final TestServer breaking = TestServer.start().at(ConversationStep.DOT, new ServerAction.HangUp());
    private final SmtpMailer mailer = LocalMailers.mailer(LocalMailers.impatient(line(port())));

    abstract ServerSetup setup();

    abstract SmtpServer line(int port);

    private int port() {
        return (setup().isSecure() ? greenMail.getSmtps() : greenMail.getSmtp()).getPort();
    }

    private static GreenMail started(GreenMail greenMail) {
        greenMail.start();
        return greenMail;
    }

    @AfterEach
    void stop() {
        mailer.close();
        greenMail.stop();
        refusing.close();
        breaking.close();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected Optional<Mailer> refused() {
        return Optional.of(LocalMailers.mailer(refusing));
    }

    @Override
    protected Optional<Mailer> cutOff() {
        return Optional.of(LocalMailers.mailer(breaking));
    }

    @Override
    protected List<Mail> arrived(Mail sent) {
        return greenMail.getUserManager().listUser().stream()
                .flatMap(user ->
                        inbox(user).map(message -> read(message, user, sent)).flatMap(Optional::stream))
                .toList();
    }

    private Stream<StoredMessage> inbox(GreenMailUser user) {
        try {
            return greenMail.getManagers().getImapHostManager().getInbox(user).getMessages().stream();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Mail> read(StoredMessage message, GreenMailUser user, Mail sent) {
        try {
            String attempt = sent.envelope().attempt();
            return message.getMimeMessage().getHeader("Return-Path", null).contains("+" + attempt + "@")
                    ? Optional.of(MailReader.mail(message.getMimeMessage(), attempt, new EmailAddress(user.getEmail())))
                    : Optional.empty();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
