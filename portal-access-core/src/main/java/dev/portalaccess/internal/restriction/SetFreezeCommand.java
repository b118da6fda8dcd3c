package dev.portalaccess.internal.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.restriction.RestrictionNotes.ParsedTerms;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Freezes a chart, or a person on all charts of the practice, with one entry on one record (PA-072). */
record SetFreezeCommand(ServiceDependencies parts, Caller caller, SetFreeze content)
        implements Command<SetRestriction> {

    @Override
    public String name() {
        return CommandName.SET_FREEZE;
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
        Optional<ParsedTerms> terms = RestrictionNotes.parse(round, content.terms());
        Optional<AccessFreeze> freeze = terms.map(parsed -> new AccessFreeze(
                round.draft().newId(),
                round.now(),
                caller.actor(),
                parsed.reason(),
                parsed.evidence(),
                parsed.reviewOn()));
        content.place().chart().ifPresent(chart -> freezeChart(round, chart, freeze));
        content.place().holder().ifPresent(holder -> freezeHolder(round, holder, freeze));
        if (freeze.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        SetRestriction set = new SetRestriction(content.place(), freeze.get().id());
        return new CommandVerdict.DraftCommit<>(set, RestrictionReceipt.encode(set));
    }

    private static void freezeChart(DecisionRound round, ChartId chart, Optional<AccessFreeze> freeze) {
        if (round.charts().chart(chart).isEmpty()) {
            round.add(FindingDefinition.CHART_UNKNOWN, "place.chart");
        }
        for (ChartId each : round.draft().chain(chart)) {
            ChartRecord record = round.draft().chart(each).record();
            RestrictionNotes.checkRoom(round, record.freezes().size());
            freeze.ifPresent(one -> notes(round, one).put(record.withFreezes(with(record.freezes(), one))));
        }
    }

    private static void freezeHolder(DecisionRound round, HolderId id, Optional<AccessFreeze> freeze) {
        Optional<Versioned<Holder>> found = round.holders().find(id);
        if (found.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "place.holder");
            return;
        }
        Holder holder = found.get().value();
        RestrictionNotes.checkRoom(round, holder.freezes().size());
        freeze.ifPresent(one -> notes(round, one).put(found.get(), holder.withFreezes(with(holder.freezes(), one))));
    }

    private static RestrictionNotes notes(DecisionRound round, AccessFreeze freeze) {
        return new RestrictionNotes(round, AuditAction.FREEZE_SET, "freeze", freeze.id(), freeze.reason());
    }

    private static List<AccessFreeze> with(List<AccessFreeze> freezes, AccessFreeze more) {
        return Stream.concat(freezes.stream(), Stream.of(more)).toList();
    }

    @Override
    public SetRestriction readReceipt(PracticeId practice, List<String> receipt) {
        return RestrictionReceipt.decode(receipt);
    }
}
