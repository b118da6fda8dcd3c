package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Mail;
import java.util.Optional;

/** A mail as its reader sees it, with the link and the code in it. Immutable. */
public final class ReceivedMail {

    private final Mail mail;

    ReceivedMail(Mail mail) {
        this.mail = requireNonNull(mail, "mail");
    }

    /** Returns the mail as it was handed over. */
    public Mail mail() {
        return mail;
    }

    /** Returns the recipient's address. */
    public EmailAddress to() {
        return mail.envelope().to();
    }

    /** Returns the random id of the attempt, which a bounce names. */
    public String attempt() {
        return mail.envelope().attempt();
    }

    /** Returns the subject, one line. */
    public String subject() {
        return mail.subject();
    }

    /** Returns the text; secret if it contains a link. */
    public String text() {
        return mail.text();
    }

    /** Returns the same content as a complete HTML document; secret if it contains a link. */
    public String html() {
        return mail.html();
    }

    /** Reports whether the mail contains a link that gives access. */
    public boolean hasCode() {
        return find().isPresent();
    }

    /**
     * Returns the link that is alone on its line, as a new copy that the caller closes.
     *
     * @throws AssertionError if there is none
     */
    public Secret link() {
        return Secret.of(links().text());
    }

    /**
     * Returns the code in the link, as the page behind the link would submit it, as a new copy that the caller closes.
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

    /** Returns only the attempt's id. */
    @Override
    public String toString() {
        return "ReceivedMail[" + attempt() + ", redacted]";
    }
}
