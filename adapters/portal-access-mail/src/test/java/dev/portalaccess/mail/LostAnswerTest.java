package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TakenMail;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server has everything, and its answer does not arrive. */
@Tag("T59")
@Requirement({"PA-120", "PA-121"})
class LostAnswerTest {

    private final TestServer server = TestServer.start().offering("DSN");
    private final SmtpMailer mailer = LocalMailers.mailer(LocalMailers.plain(server)
            .waiting(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(60))
            .within(Duration.ofSeconds(60)));

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    static Stream<ServerAction> losses() {
        return Stream.of(
                new ServerAction.HangUp(),
                new ServerAction.Hang(),
                new ServerAction.Trickle(Duration.ofMillis(50)),
                new ServerAction.SayAndHangUp("25"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void nobody_knows_whether_it_was_taken(ServerAction loss) {
        server.at(ConversationStep.DOT, loss);
        assertThat(mailer.send(MailSamples.mail()).kind()).isEqualTo(TransportAnswer.Kind.UNKNOWN);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_further_copy_has_the_same_message_id_and_its_own_envelope() {
        server.at(ConversationStep.DOT, new ServerAction.HangUp());
        mailer.send(MailSamples.attempt("first"));
        server.behave();
        assertThat(mailer.send(MailSamples.attempt("second"))).isEqualTo(TransportAnswer.accepted());
        assertThat(server.taken().stream().flatMap(taken -> taken.headerLines().stream()))
                .filteredOn(line -> line.startsWith("Message-ID:"))
                .containsExactly(
                        "Message-ID: <one.message@portal.example.org>", "Message-ID: <one.message@portal.example.org>");
        assertThat(server.taken())
                .extracting(TakenMail::returnPath)
                .containsExactly("bounces+first@example.org", "bounces+second@example.org");
    }

    @Test
    void a_half_mail_is_never_ended_with_a_dot() {
        server.at(ConversationStep.DATA, new ServerAction.SayAndHangUp("354 go ahead"));
        assertThat(mailer.send(MailSamples.mail()).kind()).isNotEqualTo(TransportAnswer.Kind.ACCEPTED);
        assertThat(server.taken()).isEmpty();
    }
}
