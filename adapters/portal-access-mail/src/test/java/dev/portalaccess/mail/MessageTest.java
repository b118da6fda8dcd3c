package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.internal.mime.MimeComposer;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-120")
class MessageTest {

    /** All there are; no List-Unsubscribe among them, as nobody subscribed. */
    static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted");

    private final MovableClock clock = new MovableClock();

    private byte[] octets(Mail mail) {
        return new MimeComposer(clock).compose(mail).orElseThrow();
    }

    private MimeMessage message(Mail mail) {
        return MailReader.message(octets(mail));
    }

    @Test
    void comes_from_the_practice_and_goes_to_one_reader() throws MessagingException {
        MimeMessage message = message(MailSamples.mail());
        assertThat(message.getHeader("From")).containsExactly(MailSamples.SENDER.value());
        assertThat(message.getHeader("To")).containsExactly(MailSamples.JANE.value());
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getRecipients(Message.RecipientType.CC)).isNull();
    }

    @Test
    void is_known_as_made_by_a_machine() throws MessagingException {
        assertThat(message(MailSamples.mail()).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void says_its_language() throws MessagingException {
        Mail spanish = new Mail(
                MailSamples.envelope(MailSamples.ATTEMPT, MailSamples.JANE),
                Locale.forLanguageTag("es-US"),
                "Su acceso",
                MailSamples.body());
        assertThat(message(spanish).getHeader("Content-Language")).containsExactly("es-US");
    }

    @Test
    void is_dated_by_the_clock_that_was_given() throws MessagingException {
        assertThat(message(MailSamples.mail()).getHeader("Date")).containsExactly("Mon, 2 Mar 2026 15:00:00 +0000");
    }

    @Test
    void keeps_its_message_id_when_it_is_sent_again() throws MessagingException {
        String first = message(MailSamples.attempt("first")).getMessageID();
        clock.advance(Duration.ofHours(1));
        assertThat(message(MailSamples.attempt("second")).getMessageID()).isEqualTo(first);
        assertThat(first).isEqualTo("<one.message@portal.example.org>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a>b@example.org", "a<b@example.org", "ü@example.org"})
    void with_an_id_that_is_none_is_refused(String id) {
        Mail.Envelope old = MailSamples.mail().envelope();
        Mail.Envelope odd = new Mail.Envelope(old.practice(), id, old.attempt(), old.from(), old.to());
        assertThat(new MimeComposer(clock).compose(MailSamples.of(odd, "Your access")))
                .isEmpty();
    }

    @Test
    void has_the_plain_text_first_and_the_html_last() throws MessagingException, IOException {
        MimeMultipart forms = (MimeMultipart) message(MailSamples.mail()).getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative;");
        assertThat(forms.getCount()).isEqualTo(2);
        assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "漢", "\u0645"})
    void has_short_lines_of_ascii_in_whatever_script(String letter) {
        String words = (letter.repeat(8) + " ").repeat(500);
        Mail.Body body = new Mail.Body(words + letter.repeat(3000), "<p>" + words + "</p>");
        Mail mail = new Mail(MailSamples.mail().envelope(), Locale.ENGLISH, words, body);
        String message = new String(octets(mail), ISO_8859_1);
        assertThat(message.split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(message.chars()).allMatch(c -> c == '\r' || c == '\n' || c == '\t' || (c >= ' ' && c <= '~'));
    }

    @Test
    void never_holds_the_end_of_a_part_in_a_part() throws MessagingException, IOException {
        String edge = message(MailSamples.mail()).getContentType().replaceAll(".*boundary=\"(.*)\"", "$1");
        String guessed = "\r\n--" + edge + "\r\nContent-Type: text/html\r\n\r\n<script>\r\n--" + edge + "--\r\n";
        Mail mail = new Mail(MailSamples.mail().envelope(), Locale.ENGLISH, "s", new Mail.Body(guessed, guessed));
        MimeMultipart forms = (MimeMultipart) message(mail).getContent();
        assertThat(edge).startsWith("=_");
        assertThat(forms.getCount()).isEqualTo(2);
        assertThat(forms.getBodyPart(0).getContent()).isEqualTo(guessed);
    }
}
