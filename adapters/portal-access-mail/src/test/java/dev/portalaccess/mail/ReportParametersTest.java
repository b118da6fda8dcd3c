package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that offers reports (RFC 3461) and does not take what it is asked with. */
@Requirement("PA-120")
class ReportParametersTest {

    private final TestServer server = TestServer.start().offering("DSN");
    private final SmtpMailer mailer = LocalMailers.mailer(server);

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    private List<String> envelopes() {
        return server.commands().stream()
                .filter(command -> command.startsWith("MAIL") || command.startsWith("RCPT"))
                .toList();
    }

    private static boolean asksForReports(String command) {
        return command.contains("NOTIFY=") || command.contains("ENVID=") || command.contains("RET=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTIFY=    | 555 5.5.4 Unsupported option: NOTIFY=FAILURE",
                "NOTIFY=    | 555 RCPT TO parameters not recognized or not implemented",
                "NOTIFY=    | 501 5.5.4 Invalid arguments",
                "NOTIFY=    | 501 Syntax error in parameters",
                "NOTIFY=    | 503 5.5.1 Bad sequence of commands",
                "NOTIFY=    | 504 Command parameter not implemented",
                "NOTIFY=    | 550 5.7.1 DSN requests are not allowed here",
                "NOTIFY=    | 451 4.5.4 parameter not understood",
                "ENVID=     | 501 5.5.4 Unsupported option ENVID",
                "ENVID=     | 555 5.5.4 Unsupported option: ENVID",
                "ENVID=     | 504 5.5.4 parameter ENVID not implemented",
                "ENVID=     | 503 sequence error",
                "RET=       | 501 5.5.4 Unrecognized parameter 'RET=HDRS'",
                "RET=       | 500 5.5.2 Syntax error"
            })
    void gets_the_mail_without_in_the_same_conversation_and_is_not_asked_again(String parameter, String refusal) {
        server.refusing(parameter, refusal);
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.accepted());
        assertThat(server.connections()).isOne();
        int asked = envelopes().size();

        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.accepted());
        assertThat(envelopes().subList(asked, envelopes().size()))
                .hasSize(2)
                .noneMatch(ReportParametersTest::asksForReports);
        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.returnPath().contains(MailSamples.ATTEMPT));
    }

    @Test
    void refuses_the_reader_in_the_second_answer_and_is_not_asked_again() {
        server.refusing("ENVID=", "501 5.5.4 no such parameter").at(ConversationStep.RCPT, "550 5.1.1 no such user");
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.refused("5.1.1"));
        server.at(ConversationStep.RCPT, "250 ok");
        mailer.send(MailSamples.mail());
        assertThat(envelopes().stream().filter(ReportParametersTest::asksForReports))
                .hasSize(1);
    }

    @Test
    void that_would_refuse_without_them_just_as_well_is_asked_again_next_time() {
        server.at(ConversationStep.MAIL, "501 5.5.4 no");
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.deferred(Concern.SENDER, "5.5.4"));
        server.behave();
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.accepted());
        assertThat(envelopes()).last().asString().contains("NOTIFY=FAILURE");
    }

    @Test
    void that_does_not_know_the_reader_is_not_asked_twice() {
        server.at(ConversationStep.RCPT, "550 5.1.1 <option@example.org>: no such user");
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.refused("5.1.1"));
        assertThat(envelopes()).hasSize(2);
    }
}
