package dev.portalaccess.internal.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.restriction.AccessRestrictions;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.PlacedRestrictions;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The implementation of {@link AccessRestrictions}. */
public final class RestrictionService implements AccessRestrictions {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public RestrictionService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Outcome<SetRestriction> block(Caller caller, SetBlock command) {
        return commands.run(new SetBlockCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<SetRestriction> liftBlock(Caller caller, LiftRestriction command) {
        return commands.run(new LiftBlockCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<SetRestriction> freeze(Caller caller, SetFreeze command) {
        return commands.run(new SetFreezeCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<SetRestriction> liftFreeze(Caller caller, LiftRestriction command) {
        return commands.run(new LiftFreezeCommand(commands.parts(), caller, command));
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, caller, CommandName.LIST_RESTRICTIONS);
    }

    private HolderCharts holderCharts(Caller caller) {
        return new HolderCharts(commands.parts(), caller.practice());
    }

    @Override
    public PlacedRestrictions on(Caller caller, ChartId chart) {
        rights(caller).require(List.of(chart));
        return placed(
                commands.parts().store().chart(caller.practice(), chart).value().record());
    }

    @Override
    public PlacedRestrictions of(Caller caller, HolderId holder) {
        rights(caller).require(holderCharts(caller).of(holder));
        return commands.parts()
                .store()
                .holder(caller.practice(), RecordKey.of(holder))
                .map(found -> placed(found.value()))
                .orElseGet(() -> new PlacedRestrictions(RestrictionPlace.of(holder), List.of(), List.of()));
    }

    @Override
    public Page<PlacedRestrictions> charts(Caller caller, LocalDate reviewBy, Page.Request page) {
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        Page<String> ids = commands.parts().scan().restricted(caller.practice(), RecordType.CHART, reviewBy, page);
        Map<ChartId, ChartRecord> read = commands
                .parts()
                .store()
                .charts(
                        caller.practice(),
                        ids.items().stream().map(ChartId::new).collect(Collectors.toSet()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, chart -> chart.getValue().value().record()));
        return new Page<>(
                ids.items().stream()
                        .map(ChartId::new)
                        .filter(chart -> rights.shows(List.of(chart)))
                        .map(read::get)
                        .filter(Objects::nonNull)
                        .map(RestrictionService::placed)
                        .toList(),
                ids.next());
    }

    @Override
    public Page<PlacedRestrictions> people(Caller caller, LocalDate reviewBy, Page.Request page) {
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        Page<String> ids = commands.parts().scan().restricted(caller.practice(), RecordType.HOLDER, reviewBy, page);
        Set<RecordKey> keys =
                ids.items().stream().map(id -> RecordKey.of(new HolderId(id))).collect(Collectors.toSet());
        Map<RecordKey, Versioned<Holder>> read = commands.parts().store().holders(caller.practice(), keys);
        return new Page<>(
                ids.items().stream()
                        .map(id -> RecordKey.of(new HolderId(id)))
                        .map(read::get)
                        .filter(Objects::nonNull)
                        .map(Versioned::value)
                        .filter(holder -> rights.shows(holderCharts(caller).of(holder.id())))
                        .map(RestrictionService::placed)
                        .toList(),
                ids.next());
    }

    private static PlacedRestrictions placed(ChartRecord chart) {
        return new PlacedRestrictions(RestrictionPlace.of(chart.chart()), chart.blocks(), chart.freezes());
    }

    private static PlacedRestrictions placed(Holder holder) {
        return new PlacedRestrictions(RestrictionPlace.of(holder.id()), holder.blocks(), holder.freezes());
    }
}
