package dev.portalaccess.mail;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.mail.server.TestServer;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    private static final Duration TOO_LONG = ofMinutes(4).plusMillis(1);

    private final SmtpServer server = SmtpServer.withStartTls("mail.example.org");

    @Test
    void encrypts_unless_told_otherwise() {
        assertThat(server).hasToString("SmtpServer[mail.example.org:587, STARTTLS]");
        assertThat(SmtpServer.withTls("mail.example.org")).hasToString("SmtpServer[mail.example.org:465, TLS]");
        assertThat(SmtpServer.unencrypted("localhost", 25)).hasToString("SmtpServer[localhost:25, NONE]");
    }

    @Test
    void needs_a_host_and_a_port() {
        refused(
                () -> SmtpServer.withTls(" "),
                () -> server.onPort(0),
                () -> server.onPort(65_536),
                () -> SmtpServer.unencrypted("localhost", -1));
    }

    @Test
    void waits_for_some_time_but_less_than_a_lease() {
        Duration second = ofSeconds(1);
        refused(
                () -> server.waiting(Duration.ZERO, second, second),
                () -> server.waiting(second, TOO_LONG, second),
                () -> server.waiting(second, second, second.negated()),
                () -> server.within(TOO_LONG),
                () -> server.within(Duration.ZERO));
    }

    @Test
    void keeps_a_few_connections_for_a_while() {
        refused(
                () -> server.reusing(-1, 1, ofHours(1)),
                () -> server.reusing(101, 1, ofHours(1)),
                () -> server.reusing(1, 0, ofHours(1)),
                () -> server.reusing(1, 10_001, ofHours(1)),
                () -> server.reusing(1, 1, ofHours(2)),
                () -> server.reusing(1, 1, Duration.ZERO));
    }

    @Test
    void is_greeted_with_the_name_of_a_host() {
        refused(
                () -> server.greetedAs(""),
                () -> server.greetedAs("a b"),
                () -> server.greetedAs("a\r\nMAIL"),
                () -> server.greetedAs("a".repeat(256)));
    }

    @Test
    void is_greeted_with_a_name_or_the_own_address() {
        try (TestServer far = TestServer.start()) {
            LocalMailers.mailer(far).send(MailSamples.mail());
            LocalMailers.mailer(LocalMailers.plain(far).greetedAs("portal.example.org"))
                    .send(MailSamples.mail());
            assertThat(far.commands()).contains("EHLO [127.0.0.1]", "EHLO portal.example.org");
        }
    }

    private static void refused(ThrowingCallable... calls) {
        List.of(calls).forEach(call -> assertThatIllegalArgumentException().isThrownBy(call));
    }
}
