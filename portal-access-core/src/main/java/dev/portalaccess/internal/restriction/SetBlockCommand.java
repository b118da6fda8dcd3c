package dev.portalaccess.internal.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.restriction.RestrictionNotes.ParsedTerms;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bars a holder, an account or a mailbox from one chart, or from all charts of the practice (PA-075). */
record SetBlockCommand(ServiceDependencies parts, Caller caller, SetBlock content) implements Command<SetRestriction> {

    @Override
    public String name() {
        return CommandName.SET_BLOCK;
    }

    @Override
    public Optional<ChartId> chart() {
        return content.chart();
    }

    @Override
    public List<ChartId> touchedCharts() {
        return content.chart()
                .map(chart -> parts.chain(caller.practice(), chart))
                .orElseGet(() -> {
                    HolderCharts charts = new HolderCharts(parts, caller.practice());
                    return Stream.concat(
                                    content.holder().stream().flatMap(holder -> charts.of(holder).stream()),
                                    content.account().stream().flatMap(account -> charts.of(account).stream()))
                            .distinct()
                            .toList();
                });
    }

    @Override
    public CommandVerdict<SetRestriction> decide(DecisionRound round) {
        Optional<ParsedTerms> terms = RestrictionNotes.parse(round, content.terms());
        Optional<EmailAddress> address =
                new InputParser(round.findings()).address(content.email(), "email", Optional.empty());
        if (content.holder().isEmpty() && content.account().isEmpty() && address.isEmpty()) {
            round.add(FindingDefinition.BLOCK_NAMES_NOBODY, "");
        }
        if (terms.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        AccessBlock block = new AccessBlock(
                round.draft().newId(),
                content.holder(),
                content.account(),
                address.map(EmailAddress::mailbox),
                round.now(),
                caller.actor(),
                terms.get().reason(),
                terms.get().evidence(),
                terms.get().reviewOn(),
                content.silencesNotices());
        Optional<RestrictionPlace> place = content.chart()
                .map(chart -> blockOn(round, chart, block))
                .orElseGet(() -> blockEverywhere(round, address, block));
        if (place.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        SetRestriction set = new SetRestriction(place.get(), block.id());
        return new CommandVerdict.DraftCommit<>(set, RestrictionReceipt.encode(set));
    }

    private Optional<RestrictionPlace> blockOn(DecisionRound round, ChartId chart, AccessBlock block) {
        if (round.charts().chart(chart).isEmpty()) {
            round.add(FindingDefinition.CHART_UNKNOWN, "chart");
        }
        if (content.holder().filter(id -> round.holders().find(id).isEmpty()).isPresent()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
        }
        for (ChartId each : round.draft().chain(chart)) {
            ChartRecord record = round.draft().chart(each).record();
            RestrictionNotes.checkRoom(round, record.blocks().size());
            notes(round, block).put(record.withBlocks(with(record.blocks(), block)));
        }
        return Optional.of(RestrictionPlace.of(chart));
    }

    private Optional<RestrictionPlace> blockEverywhere(
            DecisionRound round, Optional<EmailAddress> address, AccessBlock block) {
        List<Versioned<Holder>> carriers =
                new BlockCarriers(round).toCarry(content.holder(), content.account(), address);
        for (Versioned<Holder> carrier : carriers) {
            List<AccessBlock> blocks = carrier.value().blocks();
            RestrictionNotes.checkRoom(round, blocks.size());
            notes(round, block).put(carrier, carrier.value().withBlocks(with(blocks, block)));
        }
        return carriers.stream()
                .findFirst()
                .map(first -> RestrictionPlace.of(first.value().id()));
    }

    private static RestrictionNotes notes(DecisionRound round, AccessBlock block) {
        return new RestrictionNotes(round, AuditAction.BLOCK_SET, "block", block.id(), block.reason());
    }

    private static List<AccessBlock> with(List<AccessBlock> blocks, AccessBlock more) {
        return Stream.concat(blocks.stream(), Stream.of(more)).toList();
    }

    @Override
    public SetRestriction readReceipt(PracticeId practice, List<String> receipt) {
        return RestrictionReceipt.decode(receipt);
    }
}
