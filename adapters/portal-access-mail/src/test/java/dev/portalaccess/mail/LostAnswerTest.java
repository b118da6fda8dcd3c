package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final TestServer server = TestServer.start().offering("DSN");
    private final SmtpMailer mailer = LocalMailers.mailer(server);

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
        assertThat(sendAll().kind()).isEqualTo(TransportAnswer.Kind.UNKNOWN);
        await().atMost(Duration.ofMinutes(5)).until(() -> !server.taken().isEmpty());
        assertThat(server.taken()).hasSize(1);
    }

    /** With a limit within which this machine, however slow, gets as far as the last dot. */
    private TransportAnswer sendAll() {
        Duration patience = Duration.ofMillis(300);
        TransportAnswer answer = send(patience);
        while (answer.kind() == TransportAnswer.Kind.DEFERRED && patience.compareTo(LONGEST) < 0) {
            patience = patience.multipliedBy(2);
            answer = send(patience);
        }
        return answer;
    }

    private TransportAnswer send(Duration patience) {
        SmtpServer hasty =
                LocalMailers.plain(server).waiting(patience, patience, patience).within(patience.multipliedBy(3));
        try (SmtpMailer once = LocalMailers.mailer(hasty)) {
            return once.send(MailSamples.mail());
        }
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
