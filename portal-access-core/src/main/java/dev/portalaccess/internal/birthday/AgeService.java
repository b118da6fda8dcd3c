package dev.portalaccess.internal.birthday;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.age.LiftExemption;
import dev.portalaccess.age.PatientAges;
import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.spi.CommandName;
import java.util.List;

/** The implementation of {@link PatientAges}. */
public final class AgeService implements PatientAges {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public AgeService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Outcome<PlacedExemption> exempt(Caller caller, SetExemption command) {
        return commands.run(new SetExemptionCommand(caller, command));
    }

    @Override
    public Outcome<PlacedExemption> liftExemption(Caller caller, LiftExemption command) {
        return commands.run(new LiftExemptionCommand(caller, command));
    }

    @Override
    public List<AgeExemption> exemptions(Caller caller, ChartId chart) {
        rights(caller).require(List.of(chart));
        return commands.parts()
                .store()
                .chart(caller.practice(), chart)
                .value()
                .record()
                .exemptions();
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.LIST_AGES);
    }
}
