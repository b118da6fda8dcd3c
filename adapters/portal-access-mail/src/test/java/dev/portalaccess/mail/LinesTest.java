package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TakenMail;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections are used again, and nobody notices when one has gone stale. */
@Requirement("PA-120")
class LinesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock();
    private final TestServer server = TestServer.start();
    private final SmtpMailer mailer = mailer(4, 100);

    private SmtpMailer mailer(int idle, int mails) {
        SmtpServer reused = LocalMailers.plain(server).reusing(idle, mails, Duration.ofMinutes(1));
        return SmtpMailer.to(reused, ReturnPath.sender(), clock);
    }

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    private void send(SmtpMailer mailer, int mails) {
        for (int i = 0; i < mails; i++) {
            assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.accepted());
        }
    }

    private List<Integer> connections() {
        return server.taken().stream().map(TakenMail::connection).toList();
    }

    @Test
    void carry_several_mails_without_a_word_in_between() {
        send(mailer, 3);
        assertThat(connections()).containsExactly(0, 0, 0);
        assertThat(server.commands()).noneMatch(command -> command.equals("NOOP") || command.equals("RSET"));
    }

    @Test
    void carry_no_more_mails_than_they_may() {
        send(mailer(4, 2), 5);
        assertThat(connections()).containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void grow_no_older_than_they_may() {
        send(mailer, 2);
        clock.advance(Duration.ofMinutes(1));
        send(mailer, 1);
        assertThat(connections()).containsExactly(0, 0, 1);
    }

    @Test
    void are_used_once_if_none_may_wait() {
        send(mailer(0, 100), 3);
        assertThat(connections()).containsExactly(0, 1, 2);
        await().atMost(PATIENCE).until(() -> server.open() == 0);
    }

    @Test
    void are_many_while_many_send_and_few_afterwards() {
        SmtpMailer few = mailer(2, 100);
        IntStream.range(0, 200).parallel().forEach(i -> few.send(MailSamples.attempt("a" + i)));
        assertThat(server.taken()).hasSize(200);
        await().atMost(PATIENCE).until(() -> server.open() <= 2);
    }

    @Test
    void that_the_server_closed_are_replaced() {
        send(mailer, 1);
        server.hangUp();
        await().atMost(PATIENCE).until(() -> server.open() == 0);
        send(mailer, 1);
        assertThat(connections()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void that_break_before_the_last_dot_are_replaced_once(ConversationStep step) {
        send(mailer, 1);
        server.at(step, new ServerAction.HangUp());
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "connection"));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void that_say_they_are_closing_are_replaced() {
        send(mailer, 1);
        server.at(ConversationStep.MAIL, "421 4.4.2 idle for too long");
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "4.4.2"));
        server.behave();
        send(mailer, 1);
        assertThat(connections()).containsExactly(0, 2);
    }

    @Test
    void that_break_at_the_last_dot_are_not_tried_again() {
        send(mailer, 1);
        server.at(ConversationStep.DOT, new ServerAction.HangUp());
        assertThat(mailer.send(MailSamples.mail()).kind()).isEqualTo(TransportAnswer.Kind.UNKNOWN);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void are_closed_with_the_mailer_politely() {
        send(mailer, 1);
        mailer.close();
        await().atMost(PATIENCE).until(() -> server.open() == 0);
        assertThat(server.commands()).contains("QUIT");
    }

    @Test
    void are_not_kept_after_the_mailer_was_closed() {
        mailer.close();
        send(mailer, 2);
        assertThat(connections()).containsExactly(0, 1);
    }
}
