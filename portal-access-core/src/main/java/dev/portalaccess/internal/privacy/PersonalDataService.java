package dev.portalaccess.internal.privacy;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.privacy.NoteExportCommand.Exported;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.privacy.Disclosure;
import dev.portalaccess.privacy.ErasePerson;
import dev.portalaccess.privacy.ErasedPerson;
import dev.portalaccess.privacy.ItemCount;
import dev.portalaccess.privacy.PersonalData;
import dev.portalaccess.spi.CommandName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The implementation of {@link PersonalData}. */
public final class PersonalDataService implements PersonalData {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public PersonalDataService(CommandRunner commands) {
        this.commands = commands;
    }

    /** A repeat exports what is stored then, so that it needs no idempotency key. */
    @Override
    public Outcome<ItemCount> export(Caller caller, HolderId holder, Consumer<PersonalItem> consumer) {
        requireNonNull(holder, "holder");
        requireNonNull(consumer, "consumer");
        Caller once = Caller.of(caller.practice(), caller.actor());
        Outcome<PersonWalk> walk = commands.run(new NoteExportCommand(commands, once, new Exported(holder)));
        return walk.map(found -> new ItemCount(count(found, consumer)));
    }

    @Override
    public Outcome<ErasedPerson> erase(Caller caller, ErasePerson command) {
        Outcome<List<HolderId>> erased = commands.run(new ErasePersonCommand(commands, caller, command));
        return erased.map(holders -> new ErasedPerson(holders, new KeptData(commands, caller).of(holders)));
    }

    @Override
    public long disclosures(Caller caller, ChartId chart, AccessPeriod period, Consumer<Disclosure> consumer) {
        requireNonNull(period, "period");
        requireNonNull(consumer, "consumer");
        new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.LIST_DISCLOSURES)
                .require(List.of(requireNonNull(chart, "chart")));
        return new DisclosureList(commands.parts(), caller, chart, period).handOver(consumer);
    }

    /** Counts the items of a walk while they are handed over. */
    static Map<Kind, Long> count(PersonWalk walk, Consumer<PersonalItem> consumer) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        walk.items(item -> {
            consumer.accept(item);
            counts.merge(item.kind(), 1L, Long::sum);
        });
        return counts;
    }
}
