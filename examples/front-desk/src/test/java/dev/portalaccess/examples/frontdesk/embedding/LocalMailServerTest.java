package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.ReturnPath;
import dev.portalaccess.mail.SmtpMailer;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.recording.MovableClock;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalMailServerTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));

    /** The pages number the mail by its place, so that a place must not move while somebody reads. */
    @Test
    void lists_mail_to_several_people_in_the_order_in_which_it_arrived() throws MessagingException {
        try (LocalMailServer post = new LocalMailServer();
                SmtpMailer mailer = SmtpMailer.to(post.server(), ReturnPath.sender(), clock)) {
            List.of("zoe", "anna", "zoe", "max").forEach(name -> mailer.send(mail(name)));
            assertThat(post.arrived())
                    .extracting(mail -> mail.getAllRecipients()[0].toString())
                    .containsExactly("zoe@example.org", "anna@example.org", "zoe@example.org", "max@example.org");
        }
    }

    private static Mail mail(String name) {
        Mail.Envelope envelope = new Mail.Envelope(
                new PracticeId("riverside"),
                "m-" + name,
                "a-" + name,
                new EmailAddress("practice@example.org"),
                new EmailAddress(name + "@example.org"));
        return new Mail(envelope, Locale.ENGLISH, "Your access", new Mail.Body("A text.", "<p>A text.</p>"));
    }
}
