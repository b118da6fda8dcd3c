package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Mail;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.testkit.recording.RecordingMailer;

/** Shows every mail as it leaves; what was taken lies in a mailbox for the people of the story. */
final class TerminalMailer implements Mailer {

    private final Terminal terminal;
    private final Mailer way;
    private final RecordingMailer mailboxes = new RecordingMailer();

    TerminalMailer(Terminal terminal, Mailer way) {
        this.terminal = terminal;
        this.way = way;
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
        Handover answer = way.send(mail);
        if (answer.kind() == Handover.Kind.ACCEPTED) {
            mailboxes.send(mail);
        } else {
            terminal.say("not taken by the mail server: " + Words.of(answer.kind()) + ", " + answer.code());
        }
        return answer;
    }

    RecordingMailer mailboxes() {
        return mailboxes;
    }
}
