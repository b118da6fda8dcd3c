package dev.portalaccess.internal.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Lifts one freeze, and no hold, no block and no other freeze (PA-072). */
record LiftFreezeCommand(ServiceDependencies parts, Caller caller, LiftRestriction content) implements RestrictionLift {

    @Override
    public String name() {
        return CommandName.LIFT_FREEZE;
    }

    @Override
    public RestrictionNotes notes(DecisionRound round, Reason reason) {
        return new RestrictionNotes(round, AuditAction.FREEZE_LIFTED, "freeze", content.id(), reason);
    }

    @Override
    public boolean liftOn(DecisionRound round, ChartId chart, RestrictionNotes notes) {
        boolean isLifted = false;
        for (ChartId each : carriers(round, chart)) {
            ChartRecord record = round.draft().chart(each).record();
            List<AccessFreeze> left = without(record.freezes());
            if (left.size() < record.freezes().size()) {
                notes.put(record.withFreezes(left).reopened(round.now()));
                isLifted = true;
            }
        }
        return isLifted;
    }

    @Override
    public boolean liftOf(DecisionRound round, HolderId id, RestrictionNotes notes) {
        Optional<Versioned<Holder>> found = round.holders().find(id);
        List<AccessFreeze> freezes =
                found.map(holder -> holder.value().freezes()).orElse(List.of());
        List<AccessFreeze> left = without(freezes);
        if (left.size() == freezes.size()) {
            return false;
        }
        found.ifPresent(
                holder -> notes.put(holder, holder.value().withFreezes(left).reopened(round.now())));
        return true;
    }

    private List<AccessFreeze> without(List<AccessFreeze> freezes) {
        return freezes.stream().filter(one -> !one.id().equals(content.id())).toList();
    }
}
