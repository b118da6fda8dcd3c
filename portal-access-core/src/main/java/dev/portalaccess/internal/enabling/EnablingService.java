package dev.portalaccess.internal.enabling;

import static dev.portalaccess.internal.seal.BrokenSealException.unlessBroken;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** The implementation of {@link Enabling}. */
public final class EnablingService implements Enabling {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public EnablingService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public AccessOptions options(Caller caller, ChartId chart) {
        rights(caller).require(List.of(chart));
        return unlessBroken(
                () -> query(caller, chart).options(chart),
                broken -> AccessOptionsQuery.nothing(chart, List.of(CommandRunner.finding(broken))));
    }

    @Override
    public List<PersonOption> search(Caller caller, ChartId chart, String typed, int limit) {
        RightsCheck rights = rights(caller);
        rights.require(List.of(chart));
        return unlessBroken(() -> query(caller, chart).search(chart, typed, limit), broken -> List.<PersonOption>of())
                .stream()
                .filter(found -> rights.shows(found.person().chart().stream().toList()))
                .toList();
    }

    @Override
    public Optional<PersonOption> anotherPatient(Caller caller, ChartId chart, ChartId another) {
        rights(caller).require(List.of(chart, another));
        return unlessBroken(() -> query(caller, chart).anotherPatient(chart, another), broken -> Optional.empty());
    }

    @Override
    public List<Finding> check(Caller caller, EnableAccess command) {
        return commands.check(new EnableAccessCommand(commands.parts(), caller, command));
    }

    @Override
    public List<Finding> check(Caller caller, GeneratePassword command) {
        return commands.check(new GeneratePasswordCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<EnablingResult> enable(Caller caller, EnableAccess command) {
        return commands.run(new EnableAccessCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<EnablingResult> generatePassword(Caller caller, GeneratePassword command) {
        return commands.run(new GeneratePasswordCommand(commands.parts(), caller, command));
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, caller, CommandName.SHOW_OPTIONS);
    }

    private AccessOptionsQuery query(Caller caller, ChartId chart) {
        return new AccessOptionsQuery(
                commands.newRound(caller), commands.isAllowed(caller, CommandName.LIST_RESTRICTIONS, List.of(chart)));
    }
}
