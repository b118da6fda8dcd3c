package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.Act;
import dev.portalaccess.mail.server.Step;
import dev.portalaccess.mail.server.Taken;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.Handover;
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
    private final SmtpMailer mailer = Servers.mailer(Servers.plain(server)
            .waiting(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(5))
            .within(Duration.ofSeconds(2)));

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    static Stream<Act> losses() {
        return Stream.of(
                new Act.HangUp(), new Act.Hang(), new Act.Trickle(Duration.ofMillis(50)), new Act.SayAndHangUp("25"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void nobody_knows_whether_it_was_taken(Act loss) {
        server.at(Step.DOT, loss);
        assertThat(mailer.send(Mails.mail()).kind()).isEqualTo(Handover.Kind.UNKNOWN);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_further_copy_has_the_same_message_id_and_its_own_envelope() {
        server.at(Step.DOT, new Act.HangUp());
        mailer.send(Mails.attempt("first"));
        server.behave();
        assertThat(mailer.send(Mails.attempt("second"))).isEqualTo(Handover.accepted());
        assertThat(server.taken().stream().flatMap(taken -> taken.headerLines().stream()))
                .filteredOn(line -> line.startsWith("Message-ID:"))
                .containsExactly(
                        "Message-ID: <one.message@portal.example.org>", "Message-ID: <one.message@portal.example.org>");
        assertThat(server.taken())
                .extracting(Taken::returnPath)
                .containsExactly("bounces+first@example.org", "bounces+second@example.org");
    }

    @Test
    void a_half_mail_is_never_ended_with_a_dot() {
        server.at(Step.DATA, new Act.SayAndHangUp("354 go ahead"));
        assertThat(mailer.send(Mails.mail()).kind()).isNotEqualTo(Handover.Kind.ACCEPTED);
        assertThat(server.taken()).isEmpty();
    }
}
