package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Letter.Access.Labelled;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.model.text.TextBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is handed over in these tests. */
final class RecordedSamples {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final EmailAddress JANE = new EmailAddress("jane.other@example.org");
    static final EmailAddress ANTHONY = new EmailAddress("anthony.patient@example.org");
    static final String LINK = "https://portal.example.org/riverside#pa1_abc";

    private RecordedSamples() {}

    static Mail mailTo(EmailAddress to, String text) {
        Mail.Envelope envelope =
                new Mail.Envelope(PRACTICE, "m-1@example.org", "attempt-1", new EmailAddress("portal@example.org"), to);
        return new Mail(envelope, Locale.ENGLISH, "Your access", new Mail.Body(text, "<p>" + text + "</p>"));
    }

    static Mail mail() {
        return mailTo(JANE, "Hello\n\n" + LINK + "\n\nUntil tomorrow.\n");
    }

    static Letter letter() {
        return letter(Optional.of(new Letter.Access(
                labelled("User name", "P-ABCD"),
                labelled("Password", "AAAA-BBBB"),
                Secret.of(LINK),
                labelled("Serial", "S-1"))));
    }

    static Letter letter(Optional<Letter.Access> access) {
        Letter.Sender sender =
                new Letter.Sender("Riverside", "+1 508 555 0100", "https://portal.example.org/riverside");
        Letter.Header header = new Letter.Header(PRACTICE, "attempt-1", Locale.ENGLISH, sender, "Your access");
        return new Letter(
                header,
                List.of(
                        TextBlock.of(TextBlock.Kind.STEP, "Go to the portal."),
                        TextBlock.of(TextBlock.Kind.STEP, "Sign in.")),
                access,
                List.of(TextBlock.paragraph("Call us.")));
    }

    static Registration registration(String id) {
        return new Registration(
                PRACTICE,
                new RegistrationId(id),
                new InvitationId("i-" + id),
                new HolderId("h-" + id),
                new Registration.Invitee(new PersonName("New", "Patient"), JANE, Optional.empty()),
                Registration.Source.ADMINISTRATION,
                RegistrationStep.INVITED);
    }

    static String text(Secret secret) {
        return String.valueOf(secret.reveal());
    }

    private static Labelled labelled(String label, String value) {
        return new Labelled(label, Secret.of(value));
    }
}
