package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Mail;
import java.util.Optional;

/** A mail as its reader has it, with the link and the code that stand in it. Immutable. */
public final class ReceivedMail {

    private final Mail mail;

    ReceivedMail(Mail mail) {
        this.mail = requireNonNull(mail, "mail");
    }

    /** The mail as it was handed over. */
    public Mail mail() {
        return mail;
    }

    /** Whom it was for. */
    public EmailAddress to() {
        return mail.envelope().to();
    }

    /** The random id of the attempt, by which a bounce names it. */
    public String attempt() {
        return mail.envelope().attempt();
    }

    /** One line. */
    public String subject() {
        return mail.subject();
    }

    /** The text; secret if a link stands in it. */
    public String text() {
        return mail.text();
    }

    /** The same as a whole HTML document; secret if a link stands in it. */
    public String html() {
        return mail.html();
    }

    /** Whether a link stands in it that opens something. */
    public boolean hasCode() {
        return find().isPresent();
    }

    /**
     * The link that stands alone on its line; a fresh copy for the caller to close.
     *
     * @throws AssertionError if there is none
     */
    public Secret link() {
        return Secret.of(links().text());
    }

    /**
     * The code in the link, as the page behind it would hand it in; a fresh copy for the caller to close.
     *
     * @throws AssertionError if there is none
     */
    public Secret code() {
        return Secret.of(links().code());
    }

    private RecordedLink links() {
        return find().orElseThrow(() -> new AssertionError("no activation link stands in that mail"));
    }

    private Optional<RecordedLink> find() {
        return mail.text()
                .lines()
                .flatMap(line -> RecordedLink.in(line).stream())
                .findFirst();
    }

    /** The attempt's id only. */
    @Override
    public String toString() {
        return "ReceivedMail[" + attempt() + ", redacted]";
    }
}
