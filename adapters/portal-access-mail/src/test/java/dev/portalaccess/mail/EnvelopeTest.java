package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Requirement({"PA-120", "PA-122"})
class EnvelopeTest {

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private TransportAnswer send(ReturnPath path, Mail mail) {
        try (SmtpMailer mailer = SmtpMailer.to(LocalMailers.plain(server), path, MailSamples.CLOCK)) {
            return mailer.send(mail);
        }
    }

    private static ReturnPath perAttempt(String base) {
        return ReturnPath.perAttempt(practice -> new EmailAddress(base));
    }

    private List<String> envelope() {
        return server.commands().stream()
                .filter(command -> command.startsWith("MAIL") || command.startsWith("RCPT"))
                .toList();
    }

    @Nested
    class A_return_path {

        @Test
        void names_the_attempt() {
            send(perAttempt("bounces@example.org"), MailSamples.mail());
            assertThat(envelope().get(0)).isEqualTo("MAIL FROM:<bounces+" + MailSamples.ATTEMPT + "@example.org>");
        }

        @Test
        void has_room_for_an_attempt_of_the_library_behind_ten_octets() {
            assertThat(MailSamples.ATTEMPT).hasSize(53);
            String ten = "b".repeat(10);
            assertThat(send(perAttempt(ten + "@example.org"), MailSamples.mail()))
                    .isEqualTo(TransportAnswer.accepted());
            assertThat(send(perAttempt("b" + ten + "@example.org"), MailSamples.mail()))
                    .isEqualTo(TransportAnswer.deferred(Concern.SETTINGS, "return-path"));
        }

        @Test
        void is_never_made_of_an_attempt_that_would_not_be_found_again() {
            for (String attempt : List.of("a+b", "a@b", "a>b", "ü")) {
                assertThat(send(perAttempt("b@example.org"), MailSamples.attempt(attempt)))
                        .isEqualTo(TransportAnswer.deferred(Concern.SETTINGS, "return-path"));
            }
            assertThat(server.commands()).isEmpty();
        }

        @Test
        void can_be_one_for_all() {
            send(ReturnPath.of(practice -> MailSamples.BOUNCES), MailSamples.mail());
            assertThat(envelope().get(0)).isEqualTo("MAIL FROM:<bounces@example.org>");
        }

        @Test
        void can_be_the_sender() {
            send(ReturnPath.sender(), MailSamples.mail());
            assertThat(envelope().get(0)).isEqualTo("MAIL FROM:<portal@riverside.example.org>");
        }

        @Test
        void that_the_host_cannot_tell_now_delays_the_mail() {
            ReturnPath failing = ReturnPath.of(practice -> {
                throw new IllegalStateException("no such practice: " + practice);
            });
            assertThat(send(failing, MailSamples.mail()))
                    .isEqualTo(TransportAnswer.deferred(Concern.SETTINGS, "return-path"));
        }
    }

    @Nested
    class A_server_that_reports {

        @Test
        void is_told_the_attempt_and_asked_for_failures_without_the_text() {
            server.offering("DSN");
            send(ReturnPath.sender(), MailSamples.mail());
            assertThat(envelope())
                    .containsExactly(
                            "MAIL FROM:<portal@riverside.example.org> RET=HDRS ENVID=" + MailSamples.ATTEMPT,
                            "RCPT TO:<jane.other@example.org> NOTIFY=FAILURE");
        }

        @Test
        void is_told_the_attempt_in_characters_that_fit_into_a_command() {
            server.offering("DSN");
            send(ReturnPath.sender(), MailSamples.attempt("a+b=c"));
            assertThat(envelope().get(0)).endsWith(" ENVID=a+2Bb+3Dc");
        }

        @Test
        void is_not_told_an_attempt_that_no_command_can_say() {
            server.offering("DSN");
            send(ReturnPath.sender(), MailSamples.attempt("ü"));
            send(ReturnPath.sender(), MailSamples.attempt("a".repeat(101)));
            assertThat(envelope())
                    .filteredOn(command -> command.startsWith("MAIL"))
                    .allMatch(c -> c.endsWith(" RET=HDRS"));
        }

        @Test
        void is_asked_only_if_it_offers_that() {
            send(ReturnPath.sender(), MailSamples.mail());
            assertThat(envelope()).noneMatch(command -> command.contains("ENVID") || command.contains("NOTIFY"));
        }
    }
}
