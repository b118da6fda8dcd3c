package dev.portalaccess.internal.access;

import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** PA-070: adds a hold to a grant. */
record HoldGrantCommand(Caller caller, HoldGrant content) implements Command<HoldId> {

    @Override
    public String name() {
        return CommandName.HOLD;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<HoldId> decide(CommitDraft draft, FindingCollector findings) {
        Optional<Reason> reason = new InputParser(findings).reason(content.reason(), "reason");
        Optional<Grant> grant = ChangeableGrantLookup.find(draft, content.grant(), findings);
        if (reason.isEmpty() || grant.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Hold hold = new Hold(
                new HoldId(draft.newId()),
                Hold.BY_STAFF,
                draft.now(),
                caller.actor(),
                reason.get(),
                content.reviewOn());
        new GrantChangeWriter(draft, AuditAction.GRANT_HELD, reason.get())
                .put(grant.get().heldBy(hold), hold.id());
        return new CommandVerdict.DraftCommit<>(hold.id(), List.of(hold.id().value()));
    }

    @Override
    public HoldId readReceipt(PracticeId practice, List<String> receipt) {
        return new HoldId(receipt.get(0));
    }
}
