package dev.portalaccess.internal.access;

import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
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
    public CommandVerdict<HoldId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> grant = ChangeableGrantLookup.find(round, content.grant());
        if (reason.isEmpty() || grant.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Hold hold = new Hold(
                new HoldId(round.draft().newId()),
                Hold.BY_STAFF,
                round.now(),
                caller.actor(),
                reason.get(),
                content.reviewOn());
        Grant held = grant.get().heldBy(hold);
        new GrantChangeWriter(round, AuditAction.GRANT_HELD, reason.get()).put(grant.get(), held, hold);
        return new CommandVerdict.DraftCommit<>(hold.id(), List.of(hold.id().value()));
    }

    @Override
    public HoldId readReceipt(PracticeId practice, List<String> receipt) {
        return new HoldId(receipt.get(0));
    }
}
