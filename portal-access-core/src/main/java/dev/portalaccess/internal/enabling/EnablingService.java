package dev.portalaccess.internal.enabling;

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
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
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
    public AccessOptions options(PracticeId practice, ChartId chart) {
        return query(practice).options(chart);
    }

    @Override
    public List<PersonOption> search(PracticeId practice, ChartId chart, String typed, int limit) {
        return query(practice).search(chart, typed, limit);
    }

    @Override
    public Optional<PersonOption> anotherPatient(PracticeId practice, ChartId chart, ChartId another) {
        return query(practice).anotherPatient(chart, another);
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

    private AccessOptionsQuery query(PracticeId practice) {
        return new AccessOptionsQuery(commands.newRound(Caller.of(practice, Actor.LIBRARY)));
    }
}
