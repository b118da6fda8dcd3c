package dev.portalaccess.internal.access;

import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Releases one hold, and only one that staff placed, or that was placed because access was not used (PA-070). */
record ReleaseHoldCommand(Caller caller, ReleaseHold content) implements Command<GrantId> {

    private static final Set<String> RELEASABLE = Set.of(Hold.BY_STAFF, Hold.BY_INACTIVITY);

    @Override
    public String name() {
        return CommandName.RELEASE;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<GrantId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> grant = ChangeableGrantLookup.find(round, content.grant());
        Optional<Hold> hold = grant.flatMap(open -> staffHold(open, round));
        if (reason.isEmpty() || hold.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Grant released = released(round, grant.orElseThrow(), hold.get(), reason.get());
        new GrantChangeWriter(round, AuditAction.GRANT_RELEASED, reason.get())
                .put(grant.get(), released, content.hold());
        return new CommandVerdict.DraftCommit<>(
                released.id(), List.of(released.id().value()));
    }

    /**
     * PA-076: whoever releases unused access confirms it, so that it does not count as unused at once. That nobody has
     * used it may be the work of the hold that is released.
     */
    private Grant released(DecisionRound round, Grant grant, Hold hold, Reason reason) {
        Grant released = grant.released(hold.id());
        return hold.cause().equals(Hold.BY_INACTIVITY) || isUnused(round, grant)
                ? released.confirmed(new Grant.Confirmation(round.now(), caller.actor(), reason))
                : released;
    }

    private boolean isUnused(DecisionRound round, Grant grant) {
        return UnusedRule.of(round.parts(), caller.practice(), round.now())
                .filter(rule -> rule.isUnused(grant, UnusedRule.lastUse(round.parts(), caller.practice(), grant)))
                .isPresent();
    }

    private Optional<Hold> staffHold(Grant grant, DecisionRound round) {
        Optional<Hold> hold = grant.holds().stream()
                .filter(one -> one.id().equals(content.hold()))
                .findFirst();
        Optional<Hold> ofStaff = hold.filter(one -> RELEASABLE.contains(one.cause()));
        if (hold.isEmpty()) {
            round.add(FindingDefinition.HOLD_UNKNOWN, "hold");
        } else if (ofStaff.isEmpty()) {
            round.add(FindingDefinition.HOLD_NOT_YOURS, "hold");
        }
        return ofStaff;
    }

    @Override
    public GrantId readReceipt(PracticeId practice, List<String> receipt) {
        return new GrantId(receipt.get(0));
    }
}
