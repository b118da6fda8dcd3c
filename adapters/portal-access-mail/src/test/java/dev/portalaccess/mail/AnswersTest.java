package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server says at which step, and what that means for the mail. */
@Requirement({"PA-120", "PA-121"})
class AnswersTest {

    private final TestServer server = TestServer.start();
    private final SmtpMailer mailer = LocalMailers.mailer(server);

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    private TransportAnswer send() {
        return mailer.send(MailSamples.mail());
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 450 4.2.0 greylisted,                DEFERRED, 4.2.0",
        "MAIL, 451 try later,                       DEFERRED, 451",
        "MAIL, 550 5.7.1 <portal@example.org> no,   REFUSED,  5.7.1",
        "MAIL, 552 too large,                       REFUSED,  552",
        "RCPT, 450 4.2.2 <jane.other@example.org>,  DEFERRED, 4.2.2",
        "RCPT, 550 5.1.1 <jane.other@example.org>,  REFUSED,  5.1.1",
        "RCPT, 551-no/551 5.1.6 moved,           REFUSED,  551",
        "RCPT, 550-5.1.1 no/550 5.1.1 such user, REFUSED,  5.1.1",
        "RCPT, 550 4.1.1 contradicts itself,        REFUSED,  550",
        "RCPT, 550 5.1.12345 no code,               REFUSED,  550",
        "RCPT, 550,                                 REFUSED,  550",
        "DATA, 451 4.3.0 later,                     DEFERRED, 4.3.0",
        "DATA, 554 5.6.0 no,                        REFUSED,  5.6.0",
        "DOT,  452 4.3.1 full,                      DEFERRED, 4.3.1",
        "DOT,  421 4.3.2 going down,                DEFERRED, 4.3.2",
        "DOT,  554 5.7.1 spam,                      REFUSED,  5.7.1",
        "DOT,  552 <jane.other@example.org>,        REFUSED,  552",
        "DOT,  251 taken as well,                   ACCEPTED, accepted"
    })
    void to_this_mail_decide_about_this_mail(
            ConversationStep step, String reply, TransportAnswer.Kind kind, String code) {
        server.at(step, reply.replace("/", "\r\n"));
        assertThat(send()).isEqualTo(new TransportAnswer(kind, code));
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 554 5.7.1 go away,       5.7.1",
        "GREETING, 421 4.7.0 too many,      4.7.0",
        "EHLO,     550 5.7.1 go away,       5.7.1",
        "MAIL,     421 4.3.2 going down,    4.3.2",
        "MAIL,     530 5.7.0 sign in first, 5.7.0",
        "RCPT,     421 going down,          421",
        "RCPT,     535 5.7.8 sign in first, 5.7.8",
        "DATA,     421 going down,          421",
        "MAIL,     nonsense,                connection",
        "RCPT,     354 nonsense,            connection",
        "DATA,     250 nonsense,            connection"
    })
    void about_every_mail_only_delay_it(ConversationStep step, String reply, String code) {
        server.at(step, reply);
        assertThat(send()).isEqualTo(TransportAnswer.deferred(code));
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void that_do_not_come_before_the_last_dot_delay_it(ConversationStep step) {
        server.at(step, new ServerAction.HangUp());
        assertThat(send().kind()).isEqualTo(TransportAnswer.Kind.DEFERRED);
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
    void count_even_if_the_line_breaks_behind_them(ConversationStep step) {
        server.at(step, new ServerAction.SayAndHangUp("554 5.7.1 no, and good bye"));
        assertThat(send()).isEqualTo(TransportAnswer.refused("5.7.1"));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "354 more", "x", "-1", "99"})
    void to_the_last_dot_that_say_nothing_leave_it_unknown(String reply) {
        server.at(ConversationStep.DOT, reply);
        assertThat(send()).isEqualTo(TransportAnswer.unknown("connection"));
    }

    @Test
    void of_nobody_delay_it() {
        server.close();
        assertThat(send()).isEqualTo(TransportAnswer.deferred("connect"));
    }

    @Test
    void of_an_unknown_host_delay_it() {
        SmtpServer nowhere = SmtpServer.unencrypted("nowhere.invalid", 25);
        assertThat(LocalMailers.mailer(nowhere).send(MailSamples.mail()))
                .isEqualTo(TransportAnswer.deferred("connect"));
    }
}
