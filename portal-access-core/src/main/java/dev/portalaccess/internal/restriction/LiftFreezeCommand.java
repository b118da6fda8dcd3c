package dev.portalaccess.internal.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Lifts one freeze, and no hold, no block and no other freeze (PA-072). */
record LiftFreezeCommand(ServiceDependencies parts, Caller caller, LiftRestriction content)
        implements Command<SetRestriction> {

    @Override
    public String name() {
        return CommandName.LIFT_FREEZE;
    }

    @Override
    public Optional<ChartId> chart() {
        return content.place().chart();
    }

    @Override
    public List<ChartId> touchedCharts() {
        return RestrictionReceipt.charts(parts, caller.practice(), content.place());
    }

    @Override
    public CommandVerdict<SetRestriction> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        if (reason.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        RestrictionNotes notes =
                new RestrictionNotes(round, AuditAction.FREEZE_LIFTED, "freeze", content.id(), reason.get());
        boolean isLifted = content.place()
                        .chart()
                        .map(chart -> liftOn(round, chart, notes))
                        .orElse(false)
                || content.place()
                        .holder()
                        .map(holder -> liftOf(round, holder, notes))
                        .orElse(false);
        if (!isLifted) {
            round.add(FindingDefinition.RESTRICTION_UNKNOWN, "id");
            return new CommandVerdict.CommandRefusal<>();
        }
        SetRestriction lifted = new SetRestriction(content.place(), content.id());
        return new CommandVerdict.DraftCommit<>(lifted, RestrictionReceipt.encode(lifted));
    }

    private boolean liftOn(DecisionRound round, ChartId chart, RestrictionNotes notes) {
        ChartRecord record = round.draft().chart(chart).record();
        List<AccessFreeze> left = without(record.freezes());
        if (left.size() == record.freezes().size()) {
            return false;
        }
        notes.put(record.withFreezes(left));
        return true;
    }

    private boolean liftOf(DecisionRound round, HolderId id, RestrictionNotes notes) {
        Optional<Versioned<Holder>> found = round.holders().find(id);
        List<AccessFreeze> freezes =
                found.map(holder -> holder.value().freezes()).orElse(List.of());
        List<AccessFreeze> left = without(freezes);
        if (left.size() == freezes.size()) {
            return false;
        }
        found.ifPresent(holder -> notes.put(holder, holder.value().withFreezes(left)));
        return true;
    }

    private List<AccessFreeze> without(List<AccessFreeze> freezes) {
        return freezes.stream().filter(one -> !one.id().equals(content.id())).toList();
    }

    @Override
    public SetRestriction readReceipt(PracticeId practice, List<String> receipt) {
        return RestrictionReceipt.decode(receipt);
    }
}
