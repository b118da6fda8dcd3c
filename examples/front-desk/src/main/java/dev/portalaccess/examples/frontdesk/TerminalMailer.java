package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Mail;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.testkit.recording.RecordingMailer;

/** Shows every mail as it leaves, and keeps it in a mailbox for the people of the story. */
final class TerminalMailer implements Mailer {

    private final Terminal terminal;
    private final RecordingMailer mailboxes = new RecordingMailer();

    TerminalMailer(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Handover send(Mail mail) {
        Mail.Envelope envelope = mail.envelope();
        terminal.paper(
                "e-mail",
                String.join(
                        "\n",
                        "From:       " + envelope.from().value(),
                        "To:         " + envelope.to().value(),
                        "Subject:    " + mail.subject(),
                        "Message-ID: <" + envelope.messageId() + ">",
                        "",
                        mail.text()));
        return mailboxes.send(mail);
    }

    RecordingMailer mailboxes() {
        return mailboxes;
    }
}
