package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.util.Optional;

/** How what staff have issued gets to people: mail that leaves, letters over the desk. */
final class Post {

    private final Desk desk;
    private final Terminal terminal;

    Post(Desk desk) {
        this.desk = desk;
        this.terminal = desk.terminal();
    }

    void leave() {
        desk.portal().delivery().runOnce(100);
    }

    /** The link in the newest mail of this run to that address; mail of an earlier run is in nobody's hands here. */
    Optional<Secret> linkFor(EmailAddress address) {
        return desk.mailer().mailboxes().mails().stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((earlier, later) -> later)
                .map(ReceivedMail::code);
    }

    PrintedLetter handOver(MessageId letter) {
        terminal.say("At the desk's printer: "
                + desk.portal()
                        .delivery()
                        .handOver(desk.practice(), letter, desk.printer())
                        .getClass()
                        .getSimpleName());
        return desk.printer().last();
    }

    /** Issues it again, because nobody has the old link or letter any more. */
    Optional<Enabled.Invited> again(InvitationId invitation) {
        return told(desk.portal().invitations().reissue(desk.clerk(), ReissueInvitation.asBefore(invitation)));
    }

    /** What a command gave; what stood against it, and warnings, are shown to the clerk. */
    <T> Optional<T> told(Outcome<T> outcome) {
        outcome.findings()
                .forEach(finding -> terminal.say(
                        Words.of(finding.severity()) + " at " + finding.path() + ": " + Words.of(finding)));
        return outcome.fold(done -> Optional.of(done.value()), refused -> Optional.empty(), Optional::empty);
    }
}
