package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.invitations.RemindOfInvitation;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-066: reminds a holder of an invitation, with one more link to it. */
record RemindCommand(Parts parts, Caller caller, RemindOfInvitation content) implements Command<MessageId> {

    @Override
    public String name() {
        return "remind-of-invitation";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public List<ChartId> touched() {
        return named().charts();
    }

    @Override
    public Verdict<MessageId> decide(Draft draft, Findings findings) {
        Optional<Invitation> found = named().find(findings).map(Versioned::value);
        found.ifPresent(invitation -> check(draft, invitation, findings));
        if (found.isEmpty() || findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        Message message = message(draft, found.get());
        draft.queue(message);
        notes(found.get(), message).forEach(draft::note);
        return new Verdict.Write<>(message.id(), List.of(message.id().value()));
    }

    private void check(Draft draft, Invitation invitation, Findings findings) {
        if (!invitation.isLiveAt(draft.now())) {
            findings.add(Complaint.INVITATION_NOT_LIVE, "invitation");
        } else if (invitation.delivery().channel() != Channel.EMAIL) {
            findings.add(Complaint.REMINDER_NOT_BY_MAIL, "invitation");
        } else if (!invitation.codes().hasRoom()) {
            findings.add(Complaint.REMINDED_ENOUGH, "invitation");
        }
    }

    private Message message(Draft draft, Invitation invitation) {
        return new Message(
                draft.practice(),
                new MessageId(draft.newId()),
                Message.Kind.REMINDER,
                invitation.holder(),
                Optional.of(invitation.id()),
                Channel.EMAIL,
                Optional.empty(),
                invitation.delivery().language(),
                new Validity(draft.now(), Optional.of(invitation.issue().until())),
                Message.Progress.queued(draft.now()));
    }

    private static List<Note> notes(Invitation invitation, Message message) {
        List<Note> onCharts = invitation.charts().stream()
                .map(chart -> Note.on(chart, "invitation.reminded"))
                .toList();
        return (onCharts.isEmpty() ? List.of(Note.ofPractice("invitation.reminded")) : onCharts)
                .stream()
                        .map(note -> note.with("invitation", invitation.id().value())
                                .with("message", message.id().value()))
                        .toList();
    }

    private Named named() {
        return new Named(parts, caller.practice(), content.invitation());
    }

    @Override
    public MessageId retell(PracticeId practice, List<String> receipt) {
        return new MessageId(receipt.get(0));
    }
}
