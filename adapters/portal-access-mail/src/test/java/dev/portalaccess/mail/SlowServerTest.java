package dev.portalaccess.mail;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestCertificate;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An attempt ends by itself, whatever the server does or leaves undone. */
@Tag("T60")
@Requirement("PA-120")
class SlowServerTest {

    private static final Duration WHOLE = ofMillis(600);
    private static final Duration FAR_LONGER = ofMinutes(1);

    private final TestServer server = TestServer.start().offering("STARTTLS");

    @AfterEach
    void stop() {
        server.close();
    }

    private static SmtpServer hasty(SmtpServer server) {
        return hasty(server, WHOLE);
    }

    private static SmtpServer hasty(SmtpServer server, Duration whole) {
        Duration step = whole.dividedBy(3);
        return server.waiting(step, step, step).within(whole);
    }

    private TransportAnswer send(SmtpServer line) {
        return assertTimeoutPreemptively(
                FAR_LONGER.multipliedBy(4), () -> LocalMailers.mailer(line).send(MailSamples.mail()));
    }

    private SmtpServer plain() {
        return hasty(SmtpServer.unencrypted("127.0.0.1", server.port()));
    }

    private SmtpServer patient() {
        return plain().waiting(FAR_LONGER, FAR_LONGER, FAR_LONGER).within(FAR_LONGER.multipliedBy(3));
    }

    private SmtpServer encrypted(Duration whole) {
        return hasty(
                SmtpServer.withStartTls("localhost")
                        .onPort(server.port())
                        .trusting(TestCertificate.ofLocalhost().context()),
                whole);
    }

    /** With a limit within which this machine, however slow, gets through the handshake. */
    private TransportAnswer sendEncrypted() {
        Duration whole = WHOLE;
        TransportAnswer answer = send(encrypted(whole));
        while (answer.equals(TransportAnswer.deferred(Concern.SETTINGS, "tls")) && whole.compareTo(FAR_LONGER) < 0) {
            whole = whole.multipliedBy(2);
            answer = send(encrypted(whole));
        }
        return answer;
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void that_hangs_is_left(ConversationStep step) {
        server.at(step, new ServerAction.Hang());
        assertThat(send(plain())).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "timeout"));
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void that_trickles_is_left(ConversationStep step) {
        server.at(step, new ServerAction.Trickle(ofMillis(20)));
        assertThat(send(plain())).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "timeout"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "MAIL", "DATA"})
    void that_hangs_or_trickles_is_left_over_an_encrypted_line_too(ConversationStep step) {
        server.at(step, new ServerAction.Hang());
        assertThat(sendEncrypted()).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "timeout"));
        server.at(step, new ServerAction.Trickle(ofMillis(20)));
        assertThat(sendEncrypted()).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "timeout"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EHLO", "MAIL", "DATA"})
    void that_talks_for_ever_is_left_before_its_time_is_up(ConversationStep step) {
        server.at(step, new ServerAction.Babble());
        assertThat(send(patient()))
                .isIn(
                        TransportAnswer.deferred(Concern.SERVER, "connect"),
                        TransportAnswer.deferred(Concern.SERVER, "connection"));
    }

    @Test
    void that_does_not_take_what_is_written_is_left() {
        String words = "word ".repeat(8_000_000);
        Mail large = new Mail(MailSamples.mail().envelope(), Locale.ENGLISH, "s", new Mail.Body(words, ""));
        server.at(ConversationStep.DATA, new ServerAction.SayAndHang("354 go ahead"));
        SmtpMailer mailer = LocalMailers.mailer(plain().within(FAR_LONGER));
        assertThat(assertTimeoutPreemptively(FAR_LONGER.multipliedBy(2), () -> mailer.send(large)))
                .isEqualTo(TransportAnswer.deferred(Concern.SERVER, "timeout"));
    }

    @Test
    void that_does_not_answer_the_door_is_left() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            SmtpServer line = hasty(SmtpServer.unencrypted("127.0.0.1", full.getLocalPort()));
            for (int i = 0; i < 4; i++) {
                assertThat(send(line)).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "timeout"));
            }
        }
    }

    @Test
    void is_no_reason_for_a_thread() {
        Set<String> before = threads();
        send(plain());
        sendEncrypted();
        assertThat(threads()).isSubsetOf(before);
    }

    @Test
    void does_not_delay_those_who_interrupt() {
        server.at(ConversationStep.MAIL, new ServerAction.Hang());
        SmtpMailer patient = LocalMailers.mailer(patient());
        Thread.currentThread().interrupt();
        assertThat(patient.send(MailSamples.mail()).kind()).isEqualTo(TransportAnswer.Kind.DEFERRED);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("test-server") && !name.startsWith("junit"))
                .collect(Collectors.toSet());
    }
}
