package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cancels the live invitations of one issuer on one page of the list, in one commit (PA-065). */
record CancelPageCommand(CommandRunner commands, Caller caller, CancelIssuedBy content, Optional<Cursor> after)
        implements Command<CancelledPage> {

    static final String NAME = CommandName.CANCEL_ISSUED_BY;
    private static final int SIZE = 50;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<CancelledPage> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        if (reason.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Page<Versioned<Invitation>> live = liveInvitations(round);
        commands.checkRights(round, NAME, charts(live));
        Cancelled ending = new Cancelled(round.now(), caller.actor(), reason.get());
        live.items().forEach(invitation -> InvitationIssuer.endWithNote(round.draft(), invitation, ending));
        CancelledPage batch = new CancelledPage(
                live.items().stream().map(invitation -> invitation.value().id()).toList(), live.next());
        return new CommandVerdict.DraftCommit<>(batch, batch.toLines());
    }

    private Page<Versioned<Invitation>> liveInvitations(DecisionRound round) {
        InvitationFilter filter = InvitationFilter.all(round.now())
                .in(Set.of(InvitationStatus.LIVE))
                .issuedBy(content.issuer());
        return commands.parts()
                .queries()
                .invitations(round.caller().practice(), filter, new Page.Request(SIZE, after))
                .map(ListedInvitation::invitation);
    }

    private static List<ChartId> charts(Page<Versioned<Invitation>> live) {
        return live.items().stream()
                .flatMap(invitation -> invitation.value().charts().stream())
                .distinct()
                .toList();
    }

    @Override
    public CancelledPage readReceipt(PracticeId practice, List<String> receipt) {
        return CancelledPage.fromLines(receipt);
    }
}
