package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail that no server takes stands in nobody's way, and is told apart from one that may be taken later. */
@Tag("T61")
@Requirement("PA-122")
class PoisonTest {

    private final TestServer server = TestServer.start();
    private final SmtpMailer mailer = LocalMailers.mailer(server);

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
    void the_next_mail_goes_over_the_same_line(ConversationStep step) {
        server.at(step, "550 5.7.1 no");
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.deferred(Concern.SENDER, "5.7.1"));
        server.behave();
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.accepted());
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_reader_of_the_last_mail_gets_nothing_of_the_next() {
        server.at(ConversationStep.DATA, "451 4.3.0 later");
        mailer.send(MailSamples.to(new EmailAddress("first@example.org")));
        server.behave();
        mailer.send(MailSamples.to(new EmailAddress("second@example.org")));
        assertThat(server.taken().get(0).recipients()).containsExactly("second@example.org");
    }

    @Test
    void a_mail_as_large_as_none_is_ends_as_every_other() {
        String words = "word ".repeat(2_000_000);
        Mail.Body body = new Mail.Body(words, words);
        Mail large = new Mail(MailSamples.mail().envelope(), Locale.ENGLISH, "Your access", body);
        assertThat(mailer.send(large)).isEqualTo(TransportAnswer.accepted());
    }
}
