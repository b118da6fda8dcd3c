package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState.Cancelled;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-062: ends a live invitation. */
record CancelCommand(Parts parts, Caller caller, CancelInvitation content) implements Command<InvitationId> {

    @Override
    public String name() {
        return "cancel-invitation";
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
    public Verdict<InvitationId> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        Optional<Versioned<Invitation>> found = named().find(findings);
        Optional<Versioned<Invitation>> live =
                found.filter(invitation -> invitation.value().isLiveAt(draft.now()));
        if (found.isPresent() && live.isEmpty()) {
            findings.add(Complaint.INVITATION_NOT_LIVE, "invitation");
        }
        if (reason.isEmpty() || live.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        Issuing.withdraw(draft, live.get(), new Cancelled(draft.now(), caller.actor(), reason.get()));
        return new Verdict.Write<>(
                content.invitation(), List.of(content.invitation().value()));
    }

    private Named named() {
        return new Named(parts, caller.practice(), content.invitation());
    }

    @Override
    public InvitationId retell(PracticeId practice, List<String> receipt) {
        return new InvitationId(receipt.get(0));
    }
}
