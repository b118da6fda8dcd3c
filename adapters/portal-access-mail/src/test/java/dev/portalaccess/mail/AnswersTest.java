package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
        "MAIL, 450 4.2.0 greylisted,                DEFERRED, MESSAGE,  4.2.0",
        "MAIL, 451 try later,                       DEFERRED, SERVER,   451",
        "MAIL, 550 5.7.1 <portal@example.org> no,   DEFERRED, SENDER,   5.7.1",
        "MAIL, 552 too large,                       DEFERRED, SENDER,   552",
        "RCPT, 450 4.2.2 <jane.other@example.org>,  DEFERRED, MESSAGE,  4.2.2",
        "RCPT, 550 5.1.1 <jane.other@example.org>,  REFUSED,  MESSAGE,  5.1.1",
        "RCPT, 551-no/551 5.1.6 moved,              REFUSED,  MESSAGE,  551",
        "RCPT, 550-5.1.1 no/550 5.1.1 such user,    REFUSED,  MESSAGE,  5.1.1",
        "RCPT, 550 4.1.1 contradicts itself,        REFUSED,  MESSAGE,  550",
        "RCPT, 450 5.1.1 contradicts itself,        DEFERRED, MESSAGE,  450",
        "RCPT, 550 5.1.12345 no code,               REFUSED,  MESSAGE,  550",
        "RCPT, 550,                                 REFUSED,  MESSAGE,  550",
        "RCPT, 550 <spam.relay.daily@example.org>,  REFUSED,  MESSAGE,  550",
        "DATA, 451 4.3.0 later,                     DEFERRED, SERVER,   4.3.0",
        "DATA, 554 5.6.0 no,                        DEFERRED, SENDER,   5.6.0",
        "DOT,  452 4.3.1 full,                      DEFERRED, SERVER,   4.3.1",
        "DOT,  421 4.3.2 going down,                DEFERRED, SERVER,   4.3.2",
        "DOT,  552 <jane.other@example.org>,        REFUSED,  MESSAGE,  552",
        "DOT,  251 taken as well,                   ACCEPTED, MESSAGE,  accepted"
    })
    void to_this_mail_decide_about_this_mail(
            ConversationStep step, String reply, TransportAnswer.Kind kind, Concern concern, String code) {
        server.at(step, reply.replace("/", "\r\n"));
        assertThat(send()).isEqualTo(new TransportAnswer(kind, code, concern));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refusals.txt", delimiter = '|')
    @Requirement("PA-125")
    void that_were_heard_elsewhere_are_somebodys_fault(
            ConversationStep step, String reply, TransportAnswer.Kind kind, Concern concern, String code) {
        server.at(step, reply.replace("~", "\r\n"));
        assertThat(send()).isEqualTo(new TransportAnswer(kind, code, concern));
        server.behave();
        assertThat(send()).as("the next mail").isEqualTo(TransportAnswer.accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 554 5.7.1 go away,       SENDER,   5.7.1",
        "GREETING, 421 4.7.0 too many,      SENDER,   4.7.0",
        "GREETING, 554 no service,          SERVER,   554",
        "EHLO,     550 5.7.1 go away,       SENDER,   5.7.1",
        "MAIL,     421 4.3.2 going down,    SERVER,   4.3.2",
        "MAIL,     530 5.7.0 sign in first, SETTINGS, 5.7.0",
        "RCPT,     421 going down,          SERVER,   421",
        "RCPT,     535 5.7.8 sign in first, SETTINGS, 5.7.8",
        "DATA,     421 going down,          SERVER,   421",
        "MAIL,     nonsense,                SERVER,   connection",
        "RCPT,     354 nonsense,            SERVER,   connection",
        "DATA,     250 nonsense,            SERVER,   connection"
    })
    @Requirement("PA-125")
    void about_every_mail_only_delay_it(ConversationStep step, String reply, Concern concern, String code) {
        server.at(step, reply);
        assertThat(send()).isEqualTo(TransportAnswer.deferred(concern, code));
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
        server.at(step, new ServerAction.SayAndHangUp("554 5.7.1 user unknown, and good bye"));
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
        assertThat(send()).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "connect"));
    }

    @Test
    void of_an_unknown_host_delay_it() {
        SmtpServer nowhere = SmtpServer.unencrypted("nowhere.invalid", 25);
        assertThat(LocalMailers.mailer(nowhere).send(MailSamples.mail()))
                .isEqualTo(TransportAnswer.deferred(Concern.SERVER, "connect"));
    }
}
