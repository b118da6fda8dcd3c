package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Cancels a live invitation (PA-062). */
record CancelInvitationCommand(ServiceDependencies parts, Caller caller, CancelInvitation content)
        implements InvitationCommand<InvitationId> {

    @Override
    public String name() {
        return CommandName.CANCEL_INVITATION;
    }

    @Override
    public InvitationId invitation() {
        return content.invitation();
    }

    @Override
    public CommandVerdict<InvitationId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Versioned<Invitation>> found = lookup().find(round);
        Optional<Versioned<Invitation>> live =
                found.filter(invitation -> invitation.value().isLiveAt(round.now()));
        if (found.isPresent() && live.isEmpty()) {
            round.add(FindingDefinition.INVITATION_NOT_LIVE, "invitation");
        }
        if (reason.isEmpty() || live.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        InvitationIssuer.endWithNote(
                round.draft(), live.get(), new Cancelled(round.now(), caller.actor(), reason.get()));
        new PatientNotices(round).addCancelled(live.get().value()).queue();
        return new CommandVerdict.DraftCommit<>(
                content.invitation(), List.of(content.invitation().value()));
    }

    @Override
    public InvitationId readReceipt(PracticeId practice, List<String> receipt) {
        return new InvitationId(receipt.get(0));
    }
}
