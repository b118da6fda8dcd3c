package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.mail.internal.mime.MimeComposer;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.Requirement;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-142")
class SenderNameHeaderTest {

    private static Mail.Envelope named(String name) {
        Mail.Envelope old = MailSamples.mail().envelope();
        return new Mail.Envelope(
                old.practice(), old.messageId(), old.attempt(), old.from(), old.to(), Optional.of(name));
    }

    private static byte[] octets(String name) {
        return new MimeComposer(MailSamples.CLOCK)
                .compose(MailSamples.of(named(name), "Your access"))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Riverside Family Practice",
                "Smith, Jones & Partners",
                "The \"Old Mill\" Clinic \\ North",
                "Praxis Dr. M\u00fcller-L\u00fcdenscheidt",
                "Cl\u00ednica Nuestra Se\u00f1ora del Pilar y San Jos\u00e9 de la Monta\u00f1a de los Santos Ni\u00f1os",
                "\u6f22\u5b57\u533b\u9662",
                "\ud83c\udfe5 Hospital",
                "=?UTF-8?Q?sneaky?= Clinic",
                "a:b;c,d(e)f",
                "x"
            })
    void a_name_arrives_as_it_is_beside_the_one_address(String name) throws MessagingException {
        MimeMessage message = MailReader.message(octets(name));
        assertThat(message.getFrom()).hasSize(1);
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo(MailSamples.SENDER.value());
        assertThat(from.getPersonal()).isEqualTo(name);
        assertThat(message.getHeader("From")).hasSize(1);
    }

    @Test
    void a_long_name_stays_in_short_lines_of_ascii() {
        String header = new String(octets("\u6f22".repeat(200)), ISO_8859_1).split("\r\nTo:")[0];
        assertThat(header.lines()).allMatch(line -> line.length() <= 78);
        assertThat(header.chars()).allMatch(c -> c < 127);
    }

    @ParameterizedTest
    @Tag("T39")
    @ValueSource(
            strings = {
                "Clinic\r\nBcc: all@example.org",
                "Clinic\nX: y",
                "Clinic\u0000",
                "Clinic\u2028X: y",
                "Clinic\u0085X",
                "staff@evil.example",
                "Clinic <staff",
                "> x",
                " ",
                ""
            })
    void a_name_that_could_be_more_than_a_name_is_no_envelope(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_longer_than_a_practices_is_no_envelope() {
        assertThat(named("x".repeat(200)).senderName()).isPresent();
        assertThatThrownBy(() -> named("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
