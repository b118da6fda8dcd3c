package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TestCertificate;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** No mail goes over a line that is not protected as demanded; and that is no fault of the mail's. */
@Requirement("PA-121")
class EncryptionTest {

    private static final TransportAnswer NO_TLS = TransportAnswer.deferred(Concern.SETTINGS, "tls");
    private static final TransportAnswer NO_LOGIN = TransportAnswer.deferred(Concern.SETTINGS, "login");

    private final TestServer server = TestServer.start().offering("STARTTLS");

    @AfterEach
    void stop() {
        server.close();
    }

    private SmtpServer unknown() {
        return LocalMailers.impatient(SmtpServer.withStartTls("localhost").onPort(server.port()))
                .within(Duration.ofSeconds(60));
    }

    private SmtpServer known() {
        return unknown().trusting(TestCertificate.ofLocalhost().context());
    }

    private static TransportAnswer send(SmtpServer line) {
        try (SmtpMailer mailer = LocalMailers.mailer(line)) {
            return mailer.send(MailSamples.mail());
        }
    }

    private List<String> words() {
        return server.commands().stream().map(command -> command.split(" ")[0]).toList();
    }

    @Nested
    class After_STARTTLS {

        @Test
        void mail_goes() {
            assertThat(send(known())).isEqualTo(TransportAnswer.accepted());
            assertThat(words()).startsWith("EHLO", "STARTTLS", "EHLO", "MAIL");
        }

        @Test
        void several_mails_go_over_one_line() {
            try (SmtpMailer mailer = LocalMailers.mailer(known())) {
                IntStream.range(0, 5).forEach(i -> mailer.send(MailSamples.mail()));
            }
            assertThat(server.taken()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }

        @Test
        void mail_goes_to_a_host_named_by_its_number() {
            SmtpServer numbered = LocalMailers.impatient(SmtpServer.withStartTls("127.0.0.1")
                    .onPort(server.port())
                    .trusting(TestCertificate.ofLocalhost().context()));
            assertThat(send(numbered)).isEqualTo(TransportAnswer.accepted());
        }

        @Test
        void what_was_said_in_clear_counts_no_longer() {
            server.at(ConversationStep.STARTTLS, "220 go ahead\r\n250-forged\r\n250 DSN");
            assertThat(send(known()).kind()).isNotEqualTo(TransportAnswer.Kind.UNKNOWN);
            assertThat(server.commands()).noneMatch(command -> command.contains("ENVID"));
        }
    }

    @Nested
    class Nothing_is_said_to_a_server {

        @Test
        void that_offers_no_encryption() {
            try (TestServer plain = TestServer.start()) {
                assertThat(send(known().onPort(plain.port()))).isEqualTo(NO_TLS);
                assertThat(plain.commands()).noneMatch(command -> command.startsWith("MAIL"));
            }
        }

        @Test
        void that_offers_it_and_then_will_not() {
            server.at(ConversationStep.STARTTLS, "454 4.7.0 not now");
            assertThat(send(known())).isEqualTo(TransportAnswer.deferred(Concern.SERVER, "4.7.0"));
            assertThat(words()).doesNotContain("MAIL");
        }

        @Test
        void that_nobody_vouches_for() {
            assertThat(send(unknown())).isEqualTo(NO_TLS);
            assertThat(words()).doesNotContain("MAIL");
        }

        @Test
        void that_has_another_hosts_certificate() {
            server.proving(TestCertificate.ofAnotherHost());
            assertThat(send(unknown().trusting(TestCertificate.ofAnotherHost().context())))
                    .isEqualTo(NO_TLS);
            assertThat(words()).doesNotContain("MAIL");
        }

        @Test
        void that_has_another_hosts_certificate_from_the_first_octet() {
            try (TestServer other = TestServer.startTls(TestCertificate.ofAnotherHost())) {
                SmtpServer line = LocalMailers.impatient(SmtpServer.withTls("localhost")
                        .onPort(other.port())
                        .trusting(TestCertificate.ofAnotherHost().context()));
                assertThat(send(line)).isEqualTo(NO_TLS);
                assertThat(other.commands()).isEmpty();
            }
        }

        @Test
        void that_speaks_in_clear_where_it_should_not() {
            SmtpServer line =
                    SmtpServer.withTls("localhost").onPort(server.port()).within(Duration.ofSeconds(60));
            assertThat(send(line)).isEqualTo(NO_TLS);
        }
    }

    @Nested
    class A_login {

        private SmtpServer signedIn() {
            return known().signedInAs("portal", () -> Secret.of("s3cret-word"));
        }

        @Test
        void is_made_over_an_encrypted_line() {
            server.offering("AUTH PLAIN LOGIN");
            assertThat(send(signedIn())).isEqualTo(TransportAnswer.accepted());
            String said = Base64.getEncoder().encodeToString("portal\0portal\0s3cret-word".getBytes(UTF_8));
            assertThat(server.commands().indexOf("AUTH PLAIN " + said))
                    .isGreaterThan(server.commands().indexOf("STARTTLS"));
        }

        @Test
        void that_is_wrong_delays_every_mail() {
            server.offering("AUTH PLAIN").at(ConversationStep.AUTH, "535 5.7.8 <portal> unknown");
            assertThat(send(signedIn())).isEqualTo(NO_LOGIN);
            assertThat(words()).doesNotContain("MAIL");
        }

        @Test
        void that_cannot_be_made_now_delays_every_mail() {
            server.offering("AUTH PLAIN").at(ConversationStep.AUTH, new ServerAction.HangUp());
            assertThat(send(signedIn())).isEqualTo(NO_LOGIN);
        }

        @Test
        void that_is_not_offered_delays_every_mail() {
            assertThat(send(signedIn())).isEqualTo(NO_LOGIN);
            assertThat(words()).doesNotContain("MAIL");
        }

        @Test
        void with_a_word_that_nobody_has_delays_every_mail() {
            server.offering("AUTH PLAIN");
            SmtpServer forgetful = known().signedInAs("portal", () -> {
                throw new IllegalStateException("the safe is locked");
            });
            assertThat(send(forgetful)).isEqualTo(NO_LOGIN);
        }

        @Test
        void wipes_the_copy_it_was_given() {
            server.offering("AUTH PLAIN");
            Secret word = Secret.of("s3cret-word");
            send(known().signedInAs("portal", () -> word));
            assertThatThrownBy(word::reveal).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void is_never_made_in_clear() {
            SmtpServer plain = SmtpServer.unencrypted("localhost", 25);
            assertThatThrownBy(() -> plain.signedInAs("portal", () -> Secret.of("word")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
