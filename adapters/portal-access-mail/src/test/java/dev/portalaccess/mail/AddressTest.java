package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail goes to the address that is stored, character for character. */
@Tag("T43")
@Tag("T44")
@Requirement("PA-142")
class AddressTest {

    private final TestServer server = TestServer.start();
    private final SmtpMailer mailer = LocalMailers.mailer(server);

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    private TransportAnswer send(String address) {
        return mailer.send(MailSamples.to(new EmailAddress(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane.Other@Example.ORG",
                "jane+portal@example.org",
                "o'brien!#$%&*/=?^_`{|}~@example.org",
                "jane@xn--fa-hia.de",
                "jane@fass.de"
            })
    void is_used_as_it_is(String address) {
        assertThat(send(address)).isEqualTo(TransportAnswer.accepted());
        assertThat(server.taken().get(0).recipients()).containsExactly(address);
        assertThat(server.taken().get(0).headerLines()).contains("To: " + address);
        assertThat(server.taken().get(0).from()).doesNotContain("SMTPUTF8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mıke@example.org", "mi\u212Ae@example.org", "groß@example.org", "用户@example.org"})
    void with_other_letters_is_never_folded_into_another(String address) {
        server.offering("SMTPUTF8");
        assertThat(send(address)).isEqualTo(TransportAnswer.accepted());
        assertThat(server.taken().get(0).recipients()).containsExactly(address);
        assertThat(server.taken().get(0).from()).endsWith(" SMTPUTF8");
        assertThat(new String(server.taken().get(0).octets(), UTF_8)).contains("\r\nTo: " + address + "\r\n");
    }

    @Test
    void with_other_letters_is_refused_where_the_server_knows_none() {
        assertThat(send("groß@example.org")).isEqualTo(TransportAnswer.refused("5.6.7"));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void of_another_is_served_over_the_same_line_afterwards() {
        send("groß@example.org");
        assertThat(send("jane@example.org")).isEqualTo(TransportAnswer.accepted());
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void of_every_letter_that_looks_like_another_in_capitals_is_kept_apart() {
        server.offering("SMTPUTF8");
        lookAlikes().forEach(address -> {
            server.taken().clear();
            send(address);
            assertThat(server.taken().get(0).recipients()).containsExactly(address);
        });
    }

    /** Every letter outside ASCII that becomes one in ASCII when it is made small or large. */
    private static Stream<String> lookAlikes() {
        return IntStream.range(0x80, Character.MAX_CODE_POINT)
                .filter(c -> Character.toLowerCase(c) < 0x80 || Character.toUpperCase(c) < 0x80)
                .mapToObj(c -> "m" + Character.toString(c) + "ke@example.org")
                .filter(address -> EmailAddress.parse(address).isPresent());
    }
}
