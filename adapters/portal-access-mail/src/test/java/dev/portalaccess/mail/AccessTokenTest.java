package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.TestCertificate;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login with an OAuth 2.0 token, as Microsoft 365 and Google Workspace demand it. */
@Requirement("PA-120")
class AccessTokenTest {

    private static final TransportAnswer NO_LOGIN = TransportAnswer.deferred(Concern.SETTINGS, "login");

    private final TestServer server = TestServer.start().offering("STARTTLS", "AUTH LOGIN XOAUTH2");
    private final List<String> asked = new ArrayList<>();
    private final SmtpMailer mailer = LocalMailers.mailer(server("old-t0ken", "new-t0ken"));

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    private SmtpServer known() {
        return LocalMailers.impatient(SmtpServer.withStartTls("localhost")
                .onPort(server.port())
                .trusting(TestCertificate.ofLocalhost().context()));
    }

    private SmtpServer server(String first, String second) {
        return known().signedInWithToken("portal@riverside.example.org", () -> token(first), () -> token(second));
    }

    private Secret token(String token) {
        asked.add(token);
        return Secret.of(token);
    }

    private static String command(String token) {
        String said = "user=portal@riverside.example.org\u0001auth=Bearer " + token + "\u0001\u0001";
        return "AUTH XOAUTH2 " + Base64.getEncoder().encodeToString(said.getBytes(UTF_8));
    }

    private List<String> logins() {
        return server.commands().stream()
                .filter(command -> command.startsWith("AUTH"))
                .toList();
    }

    private TransportAnswer send() {
        return mailer.send(MailSamples.mail());
    }

    @Test
    void is_made_over_an_encrypted_line_and_asks_for_nothing_more() {
        assertThat(send()).isEqualTo(TransportAnswer.accepted());
        assertThat(logins()).containsExactly(command("old-t0ken"));
        assertThat(server.commands().indexOf(command("old-t0ken")))
                .isGreaterThan(server.commands().indexOf("STARTTLS"));
        assertThat(asked).containsExactly("old-t0ken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "535 5.7.3 Authentication unsuccessful [AM0PR02CA0012.eurprd02.prod.example]",
                "535 5.7.8 Username and Password not accepted",
                "334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0="
            })
    void that_has_expired_is_made_again_with_a_new_token(String refusal) {
        server.refusing(command("old-t0ken"), refusal);
        assertThat(send()).isEqualTo(TransportAnswer.accepted());
        assertThat(logins()).containsExactly(command("old-t0ken"), command("new-t0ken"));
        assertThat(asked).containsExactly("old-t0ken", "new-t0ken");
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void that_is_refused_twice_delays_every_mail() {
        server.at(ConversationStep.AUTH, "535 5.7.3 Authentication unsuccessful");
        assertThat(send()).isEqualTo(NO_LOGIN);
        assertThat(asked).containsExactly("old-t0ken", "new-t0ken");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void that_cannot_be_checked_now_needs_no_new_token() {
        server.at(ConversationStep.AUTH, "454 4.7.0 Temporary authentication failure");
        assertThat(send()).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "4.7.0"));
        assertThat(asked).containsExactly("old-t0ken");
    }

    @Test
    void that_is_no_longer_good_in_a_conversation_is_made_anew() {
        send();
        server.at(ConversationStep.MAIL, "530 5.7.57 Client not authenticated to send mail");
        assertThat(send()).isEqualTo(TransportAnswer.deferred(Concern.SETTINGS, "5.7.57"));
        assertThat(asked).containsExactly("old-t0ken", "old-t0ken", "new-t0ken");
    }

    @Test
    void is_not_made_with_a_server_that_takes_passwords_only() {
        try (TestServer other = TestServer.start().offering("STARTTLS", "AUTH PLAIN LOGIN");
                SmtpMailer mailer =
                        LocalMailers.mailer(server("old-t0ken", "new-t0ken").onPort(other.port()))) {
            assertThat(mailer.send(MailSamples.mail())).isEqualTo(NO_LOGIN);
            assertThat(other.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void is_not_made_if_the_host_has_no_token() {
        SmtpServer empty = known().signedInWithToken(
                        "portal",
                        () -> {
                            throw new IllegalStateException("t0ken");
                        },
                        () -> {
                            throw new IllegalStateException("t0ken");
                        });
        try (SmtpMailer mailer = LocalMailers.mailer(empty)) {
            assertThat(mailer.send(MailSamples.mail())).isEqualTo(NO_LOGIN);
        }
    }

    @Test
    void is_never_made_in_clear() {
        SmtpServer plain = SmtpServer.unencrypted("localhost", 25);
        assertThatThrownBy(() -> plain.signedInWithToken("portal", () -> token("a"), () -> token("b")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    @Tag("T46")
    void is_told_to_nobody() {
        List<String> told = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        try {
            server.at(ConversationStep.AUTH, "535 5.7.3 old-t0ken for portal@riverside.example.org");
            told.add(send().toString());
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        told.add(mailer.toString());
        told.add(server("old-t0ken", "new-t0ken").toString());
        assertThat(String.join("\n", told)).isNotBlank().doesNotContain("t0ken", "riverside", "portal@");
    }
}
