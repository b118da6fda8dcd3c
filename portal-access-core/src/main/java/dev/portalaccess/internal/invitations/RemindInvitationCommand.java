package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingCode;
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

/** Reminds a holder of an invitation, with one more link to it (PA-066). */
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
    public CommandVerdict<MessageId> decide(DecisionRound round) {
        Optional<Invitation> found = lookup().find(round).map(Versioned::value);
        found.ifPresent(invitation -> check(round, invitation));
        if (found.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Message message = message(round, found.get());
        round.draft().queueMessage(message);
        AuditNote.onEach(found.get(), AuditAction.INVITATION_REMINDED)
                .forEach(note ->
                        round.draft().addNote(note.with("message", message.id().value())));
        return new CommandVerdict.DraftCommit<>(
                message.id(), List.of(message.id().value()));
    }

    private void check(DecisionRound round, Invitation invitation) {
        if (!invitation.isLiveAt(round.now())) {
            round.add(FindingCode.INVITATION_NOT_LIVE, "invitation");
        } else if (invitation.delivery().channel() != Channel.EMAIL) {
            round.add(FindingCode.REMINDER_NOT_BY_MAIL, "invitation");
        } else if (!invitation.codes().hasRoom()) {
            round.add(FindingCode.REMINDED_ENOUGH, "invitation");
        }
    }

    private Message message(DecisionRound round, Invitation invitation) {
        return new Message(
                round.caller().practice(),
                new MessageId(round.draft().newId()),
                Message.Kind.REMINDER,
                invitation.holder(),
                Optional.of(invitation.id()),
                Channel.EMAIL,
                Optional.empty(),
                invitation.delivery().language(),
                new ValidityPeriod(round.now(), Optional.of(invitation.issue().until())),
                Message.Progress.queued(round.now()));
    }

    private InvitationLookup lookup() {
        return new InvitationLookup(parts, caller.practice(), content.invitation());
    }

    @Override
    public MessageId readReceipt(PracticeId practice, List<String> receipt) {
        return new MessageId(receipt.get(0));
    }
}
