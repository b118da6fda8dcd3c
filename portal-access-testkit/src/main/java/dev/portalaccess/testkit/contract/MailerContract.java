package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link Mailer}, tested from both ends: the host gives the mailer a mail server, and reports the
 * mail that the server delivered.
 */
public abstract class MailerContract {

    private static final String LINK =
            "https://portal.example.org/riverside#pa1_" + "0123456789abcdefghjkmnpqrstvwxyz".repeat(3);

    /** Text that mail servers and mail libraries are known to change. */
    private static final String AWKWARD = Stream.of(
                    "Sehr geehrte Frau Müller, querida señora Núñez, 漢字 and 🙂.",
                    "",
                    ".",
                    "..two dots, and below a line that looks like an envelope",
                    "From somebody",
                    "=20 is no blank, =C3=B1 no letter, and 100% = all",
                    "<b>no markup</b> &amp; ${no} {{template}} %s",
                    "a long line " + "of many words ".repeat(80),
                    LINK,
                    "",
                    "the end")
            .reduce("", (text, line) -> text + line + "\n");

    /** The HTML form, which differs from the text. */
    private static final String MARKED_UP =
            """
            <!doctype html>
            <html lang="en"><head><title>Your access</title></head>
            <body style="color:#1a1a1a">
            .
            <p>Sehr geehrte Frau Müller &amp; señora Núñez, 漢字 🙂 &lt;no markup&gt; ${no} {{template}} =20</p>
            <p>LONG</p>
            <p><a href="LINK">Your access</a></p>
            </body></html>
            """.replace("LONG", "a long line ".repeat(120)).replace("LINK", LINK);

    /** For subclasses. */
    protected MailerContract() {}

    /** Returns the mailer under test, connected to a server that accepts all mail. */
    protected abstract Mailer mailer();

    /**
     * Returns the mail that arrived from the attempt: one mail for each copy and each recipient, read as a mail program
     * reads it. Both forms of the text have lines that end with a line feed, and each mail names the recipient that the
     * server delivered it to. Waits until the server has finished with the mail.
     *
     * @param sent the mail that was handed to the mailer; envelopes differ in their attempts, and mostly in their
     * Message-IDs
     */
    protected abstract List<Mail> arrived(Mail sent);

    /** Returns a mailer whose server refuses all mail and says so. If empty, that test is skipped. */
    protected Optional<Mailer> refused() {
        return Optional.empty();
    }

    /**
     * Returns a mailer whose server accepts all mail and then breaks the connection. If empty, that test is skipped.
     */
    protected Optional<Mailer> cutOff() {
        return Optional.empty();
    }

    /** Returns the address that the tests send mail to. */
    protected EmailAddress recipient() {
        return new EmailAddress("Jane.Other+portal@example.org");
    }

    @Test
    public final void delivers_what_it_says_was_accepted_once_and_to_that_address_alone() {
        Mail mail = mail("once", "Hello\n");
        assertEquals(TransportAnswer.Kind.ACCEPTED, mailer().send(mail).kind(), "the server takes everything");
        List<EmailAddress> readers =
                arrived(mail).stream().map(copy -> copy.envelope().to()).toList();
        assertTrue(readers.equals(List.of(recipient())), "did not arrive exactly once, at exactly that address");
    }

    @Test
    public final void delivers_the_text_as_it_is() {
        assertTrue(AWKWARD.equals(delivered("text", AWKWARD).text()), "the text arrived changed");
    }

    @Test
    public final void delivers_the_html_as_it_is() {
        assertTrue(MARKED_UP.equals(delivered("html", "Hello\n").html()), "the HTML arrived changed");
    }

    @Test
    public final void delivers_the_subject_as_it_is() {
        Mail mail = new Mail(envelope("subject"), Locale.ENGLISH, subject(), body("Hello\n"));
        assertTrue(subject().equals(delivered(mail).subject()), "the subject arrived changed");
    }

    @Test
    public final void delivers_sender_and_message_id_as_they_are() {
        Mail.Envelope envelope = delivered("envelope", "Hello\n").envelope();
        assertEquals(envelope("envelope").messageId(), envelope.messageId(), "another Message-ID");
        assertTrue(envelope.from().equals(sender()), "another sender");
    }

    @Test
    public final void sends_a_further_copy_under_the_same_message_id() {
        Mail first = mail("first", "with one link\n");
        Mail.Envelope again =
                new Mail.Envelope(practice(), first.envelope().messageId(), "second-attempt", sender(), recipient());
        Mail second = new Mail(again, Locale.ENGLISH, "Your access", body("with another link\n"));
        delivered(first);
        assertTrue(second.text().equals(delivered(second).text()), "the second copy did not arrive as it was");
    }

    @Test
    public final void sends_for_several_threads_at_once() {
        List<Mail> mails = IntStream.range(0, ConcurrentCalls.THREADS)
                .mapToObj(thread -> mail("thread-" + thread, "for reader " + thread + "\n"))
                .toList();
        ConcurrentCalls.each(thread -> mailer().send(mails.get(thread)));
        for (Mail mail : mails) {
            assertTrue(mail.text().equals(only(arrived(mail)).text()), "mails of several threads got mixed up");
        }
    }

    @Test
    public final void says_that_a_mail_was_not_taken_if_the_server_said_so() {
        Mailer mailer = refused().orElseGet(() -> abort("no mailer with a server that refuses was given"));
        Mail mail = mail("refused", "Hello\n");
        assertNotEquals(TransportAnswer.Kind.ACCEPTED, outcome(mailer, mail), "said to be accepted, but was not taken");
        assertTrue(arrived(mail).isEmpty(), "what the server refused has arrived");
    }

    @Test
    public final void never_denies_what_the_server_may_have_taken() {
        Mailer mailer = cutOff().orElseGet(() -> abort("no mailer with a server that breaks off was given"));
        assertEquals(TransportAnswer.Kind.UNKNOWN, outcome(mailer, mail("cut-off", "Hello\n")), "nobody can know");
    }

    @Test
    public final void tells_the_servers_answer_without_personal_data() {
        Stream.of(Optional.of(mailer()), refused(), cutOff())
                .flatMap(Optional::stream)
                .forEach(this::assertToldWithoutPersonalData);
    }

    private void assertToldWithoutPersonalData(Mailer mailer) {
        try {
            String code = mailer.send(mail("private", LINK + "\n")).code();
            assertFalse(code.contains("@") || code.contains("pa1_"), "the code holds an address or a link");
        } catch (RuntimeException e) {
            // An exception is an unknown outcome; the library does not repeat its text.
        }
    }

    private static TransportAnswer.Kind outcome(Mailer mailer, Mail mail) {
        try {
            return mailer.send(mail).kind();
        } catch (RuntimeException e) {
            return TransportAnswer.Kind.UNKNOWN;
        }
    }

    private Mail delivered(String name, String text) {
        return delivered(mail(name, text));
    }

    private Mail delivered(Mail mail) {
        assertEquals(TransportAnswer.Kind.ACCEPTED, mailer().send(mail).kind(), "the server takes everything");
        return only(arrived(mail));
    }

    private static Mail only(List<Mail> copies) {
        assertEquals(1, copies.size(), "how many copies of one attempt arrived");
        return copies.get(0);
    }

    private Mail mail(String name, String text) {
        return new Mail(envelope(name), Locale.ENGLISH, "Your access", body(text));
    }

    private static Mail.Body body(String text) {
        return new Mail.Body(text, MARKED_UP);
    }

    private Mail.Envelope envelope(String name) {
        return new Mail.Envelope(
                practice(), name + ".message@portal.example.org", name + "-attempt", sender(), recipient());
    }

    private static String subject() {
        return "Ihr Zugang, su acceso, 利用 🙂 " + "and so on ".repeat(12) + "<b>&amp;";
    }

    private static PracticeId practice() {
        return new PracticeId("riverside");
    }

    private static EmailAddress sender() {
        return new EmailAddress("portal@riverside.example.org");
    }
}
