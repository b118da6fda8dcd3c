package dev.portalaccess.internal.text;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Mail;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One practice, one holder, and one of each kind of text. */
final class Samples {

    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final Locale FRENCH = Locale.FRENCH;
    static final PracticeId ID = new PracticeId("lakeside");
    static final Instant UNTIL = Instant.parse("2026-03-14T21:00:00Z");
    static final String CODE = "pa1_0123456789abcdefghjkmnpqrs";
    static final String PASSWORD = "27CH-PV05-AFMS-Y38A";
    static final Mail.Envelope ENVELOPE = new Mail.Envelope(
            ID,
            "message@lakeside.example",
            "attempt-1",
            new EmailAddress("portal@lakeside.example"),
            new EmailAddress("anthony@mail.example"));

    private Samples() {}

    static Practice practice(Locale... languages) {
        return practice("Lakeside Clinic", languages);
    }

    static Practice practice(String name, Locale... languages) {
        return new Practice(
                ID,
                "lakeside",
                name,
                new PhoneNumber("+1 508 555 0100"),
                ZoneId.of("America/New_York"),
                List.of(languages),
                URI.create("https://portal.example"),
                new EmailAddress("portal@lakeside.example"));
    }

    static Facts facts(Locale language) {
        return facts("Anthony", language);
    }

    static Facts facts(String givenName, Locale language) {
        return new Facts(practice(Locale.ENGLISH, SPANISH), givenName, language, Optional.empty());
    }

    static Facts instructing(String instructions) {
        return new Facts(practice(Locale.ENGLISH), "Anthony", Locale.ENGLISH, Optional.of(instructions));
    }

    static ActivationLink link() {
        return ActivationLink.toActivate(practice(Locale.ENGLISH), Secret.of(CODE), UNTIL);
    }

    static TemporaryLogin login() {
        return new TemporaryLogin("P-7K3M9QXZ", Secret.of(PASSWORD), link(), "4711-0815");
    }

    /** Every text a holder can receive, by what it is, with the subject or title on top. */
    static Map<String, String> everything(Facts facts) {
        return Map.of(
                "activation mail", text(Mails.activation(ENVELOPE, facts, link())),
                "registration mail", text(Mails.registration(ENVELOPE, facts, link())),
                "login mail", text(Mails.login(ENVELOPE, facts)),
                "credentials letter", text(Letters.credentials("attempt-1", facts, login())),
                "login letter", text(Letters.login("attempt-1", facts)));
    }

    static String text(Letter letter) {
        StringBuilder out = new StringBuilder();
        try {
            LetterText.write(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String text(Mail mail) {
        return mail.subject() + "\n\n" + mail.text();
    }
}
