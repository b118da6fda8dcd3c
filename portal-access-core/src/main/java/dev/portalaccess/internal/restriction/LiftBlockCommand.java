package dev.portalaccess.internal.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Lifts one block, at every record that carries it (PA-075). */
record LiftBlockCommand(ServiceDependencies parts, Caller caller, LiftRestriction content) implements RestrictionLift {

    @Override
    public String name() {
        return CommandName.LIFT_BLOCK;
    }

    @Override
    public RestrictionNotes notes(DecisionRound round, Reason reason) {
        return new RestrictionNotes(round, AuditAction.BLOCK_LIFTED, "block", content.id(), reason);
    }

    @Override
    public boolean liftOn(DecisionRound round, ChartId chart, RestrictionNotes notes) {
        boolean isLifted = false;
        for (ChartId each : carriers(round, chart)) {
            ChartRecord record = round.draft().chart(each).record();
            if (find(record.blocks()).isPresent()) {
                notes.put(record.withBlocks(without(record.blocks())).reopened(round.now()));
                isLifted = true;
            }
        }
        return isLifted;
    }

    @Override
    public boolean liftOf(DecisionRound round, HolderId id, RestrictionNotes notes) {
        Optional<Versioned<Holder>> known = round.records().holder(RecordKey.of(id));
        Optional<AccessBlock> block =
                known.flatMap(holder -> find(holder.value().blocks()));
        if (block.isEmpty()) {
            return false;
        }
        for (Versioned<Holder> carrier : new BlockCarriers(round).carrying(block.get(), known.get())) {
            notes.put(
                    carrier,
                    carrier.value()
                            .withBlocks(without(carrier.value().blocks()))
                            .reopened(round.now()));
            releaseMailbox(round, block.get(), carrier.value());
        }
        return true;
    }

    /** Gives the mailbox back where the record of it has no other block on it. */
    private void releaseMailbox(DecisionRound round, AccessBlock block, Holder carrier) {
        block.mailbox()
                .filter(mailbox -> without(carrier.blocks()).stream().noneMatch(other -> other.bars(mailbox)))
                .map(RecordKey::barred)
                .filter(key -> round.records()
                        .holder(key)
                        .filter(owner -> owner.value().id().equals(carrier.id()))
                        .isPresent())
                .ifPresent(key -> round.draft().releaseKey(key, carrier.id().value()));
    }

    private Optional<AccessBlock> find(List<AccessBlock> blocks) {
        return blocks.stream().filter(one -> one.id().equals(content.id())).findFirst();
    }

    private List<AccessBlock> without(List<AccessBlock> blocks) {
        return blocks.stream().filter(one -> !one.id().equals(content.id())).toList();
    }
}
