package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** PA-066: reminds a holder of an invitation, with one more link to it. */
record RemindInvitationCommand(ServiceDependencies parts, Caller caller, InvitationReminder content)
        implements Command<MessageId> {

    @Override
    public String name() {
        return CommandName.REMIND_OF_INVITATION;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public List<ChartId> touchedCharts() {
        return lookup().charts();
    }

    @Override
    public CommandVerdict<MessageId> decide(CommitDraft draft, FindingCollector findings) {
        Optional<Invitation> found = lookup().find(findings).map(Versioned::value);
        found.ifPresent(invitation -> check(draft, invitation, findings));
        if (found.isEmpty() || findings.hasRefusal(caller.waivers())) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Message message = message(draft, found.get());
        draft.queueMessage(message);
        notes(found.get(), message).forEach(draft::addNote);
        return new CommandVerdict.DraftCommit<>(
                message.id(), List.of(message.id().value()));
    }

    private void check(CommitDraft draft, Invitation invitation, FindingCollector findings) {
        if (!invitation.isLiveAt(draft.now())) {
            findings.add(FindingCode.INVITATION_NOT_LIVE, "invitation");
        } else if (invitation.delivery().channel() != Channel.EMAIL) {
            findings.add(FindingCode.REMINDER_NOT_BY_MAIL, "invitation");
        } else if (!invitation.codes().hasRoom()) {
            findings.add(FindingCode.REMINDED_ENOUGH, "invitation");
        }
    }

    private Message message(CommitDraft draft, Invitation invitation) {
        return new Message(
                draft.practice(),
                new MessageId(draft.newId()),
                Message.Kind.REMINDER,
                invitation.holder(),
                Optional.of(invitation.id()),
                Channel.EMAIL,
                Optional.empty(),
                invitation.delivery().language(),
                new ValidityPeriod(draft.now(), Optional.of(invitation.issue().until())),
                Message.Progress.queued(draft.now()));
    }

    private static List<AuditNote> notes(Invitation invitation, Message message) {
        List<AuditNote> onCharts = invitation.charts().stream()
                .map(chart -> AuditNote.on(chart, AuditAction.INVITATION_REMINDED))
                .toList();
        return (onCharts.isEmpty() ? List.of(AuditNote.ofPractice(AuditAction.INVITATION_REMINDED)) : onCharts)
                .stream()
                        .map(note -> note.with("invitation", invitation.id().value())
                                .with("message", message.id().value()))
                        .toList();
    }

    private InvitationLookup lookup() {
        return new InvitationLookup(parts, caller.practice(), content.invitation());
    }

    @Override
    public MessageId readReceipt(PracticeId practice, List<String> receipt) {
        return new MessageId(receipt.get(0));
    }
}
