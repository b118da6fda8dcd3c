package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that is logged, answered, thrown or printed names a person or opens a chart. */
@Tag("T46")
@Requirement("PA-121")
class QuietTest {

    private static final String[] NEVER = {"jane", "other", "riverside", "bounces", "pa1_", "Dear", "s3cret", "\u001B"};

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage() + " "
                    + List.of(Optional.ofNullable(line.getParameters()).orElse(new Object[0])) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final TestServer server = TestServer.start();
    private final SmtpMailer mailer = LocalMailers.mailer(server);

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(ear);
        mailer.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void an_answer_that_quotes_everything_is_not_repeated(ConversationStep step) {
        for (String number : List.of("451", "554", "250", "354", "999")) {
            server.at(step, number + " jane.other@example.org \u001B[31m " + MailSamples.LINK + "\u001B");
            told.add(mailer.send(MailSamples.mail()).toString());
        }
        assertThat(String.join("\n", told)).doesNotContainIgnoringCase(NEVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void a_broken_line_is_not_told_about(ConversationStep step) {
        server.at(step, new ServerAction.HangUp());
        told.add(mailer.send(MailSamples.mail()).toString());
        assertThat(String.join("\n", told)).doesNotContainIgnoringCase(NEVER);
    }

    @Test
    void a_mail_that_arrives_is_not_told_about() {
        mailer.send(MailSamples.mail());
        mailer.send(MailSamples.to(new EmailAddress("jané@example.org")));
        assertThat(told).isEmpty();
    }

    @Test
    void an_error_of_the_hosts_is_answered_with_a_word() {
        ReturnPath failing = ReturnPath.of(practice -> {
            throw new IllegalStateException("jane.other@example.org");
        });
        TransportAnswer answer = SmtpMailer.to(LocalMailers.plain(server), failing, MailSamples.CLOCK)
                .send(MailSamples.mail());
        assertThat(answer).isEqualTo(TransportAnswer.deferred(Concern.SETTINGS, "return-path"));
    }

    @Test
    void what_is_printed_says_nothing() {
        SmtpServer line =
                SmtpServer.withStartTls("mail.example.org").signedInAs("s3cret-user", () -> Secret.of("s3cret"));
        Mail mail = MailSamples.mail();
        ReturnedMail bounce = new ReturnedMail(
                ReturnedMail.Kind.BOUNCED,
                List.of(mail.envelope().attempt()),
                Optional.empty(),
                "5.1.1",
                Optional.of(MailSamples.BOUNCES));
        SmtpServer withToken = SmtpServer.withStartTls("mail.example.org")
                .signedInWithToken("s3cret-user", () -> Secret.of("s3cret"), () -> Secret.of("s3cret"));
        for (Object printed : List.of(line, withToken, mailer, ReturnPath.sender(), bounce, mail)) {
            assertThat(printed.toString()).doesNotContainIgnoringCase(NEVER);
        }
        assertThat(line.toString()).isEqualTo("SmtpServer[mail.example.org:587, STARTTLS]");
    }
}
