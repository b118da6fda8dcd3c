package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationState.Cancelled;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Listed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PA-065: cancels the live invitations of one issuer that stand on one page of the list, in one commit. */
record BatchCommand(Commands commands, Caller caller, CancelIssuedBy content, Optional<Cursor> after)
        implements Command<Batch> {

    static final String NAME = "cancel-issued-by";
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
    public Verdict<Batch> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        if (reason.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        Page<Versioned<Invitation>> live = live(draft);
        commands.askRights(caller, NAME, charts(live), findings);
        Cancelled ending = new Cancelled(draft.now(), caller.actor(), reason.get());
        live.items().forEach(invitation -> Issuing.withdraw(draft, invitation, ending));
        Batch batch = new Batch(
                live.items().stream().map(invitation -> invitation.value().id()).toList(), live.next());
        return new Verdict.Write<>(batch, batch.lines());
    }

    private Page<Versioned<Invitation>> live(Draft draft) {
        InvitationFilter filter = InvitationFilter.all(draft.now())
                .in(Set.of(Invitation.Status.LIVE))
                .issuedBy(content.issuer());
        return commands.parts()
                .queries()
                .invitations(draft.practice(), filter, new Page.Request(SIZE, after))
                .map(Listed::invitation);
    }

    private static List<ChartId> charts(Page<Versioned<Invitation>> live) {
        return live.items().stream()
                .flatMap(invitation -> invitation.value().charts().stream())
                .distinct()
                .toList();
    }

    @Override
    public Batch retell(PracticeId practice, List<String> receipt) {
        return Batch.of(receipt);
    }
}
