package dev.portalaccess.internal.enabling;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PracticeId;
import java.util.List;
import java.util.Optional;

/** The service behind {@link Enabling}. */
public final class EnablingService implements Enabling {

    private final Commands commands;

    /** Carries its commands out with those. */
    public EnablingService(Commands commands) {
        this.commands = commands;
    }

    @Override
    public AccessOptions options(PracticeId practice, ChartId chart) {
        return screen(practice).options(chart);
    }

    @Override
    public List<PersonOption> search(PracticeId practice, ChartId chart, String typed, int limit) {
        return screen(practice).search(chart, typed, limit);
    }

    @Override
    public Optional<PersonOption> anotherPatient(PracticeId practice, ChartId chart, ChartId another) {
        return screen(practice).anotherPatient(chart, another);
    }

    @Override
    public List<Finding> check(Caller caller, EnableAccess command) {
        return commands.check(new EnableCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<Enabled> enable(Caller caller, EnableAccess command) {
        return commands.carryOut(new EnableCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<Enabled> generatePassword(Caller caller, GeneratePassword command) {
        return commands.carryOut(new PasswordCommand(commands.parts(), caller, command));
    }

    private OptionsScreen screen(PracticeId practice) {
        return new OptionsScreen(commands.parts(), commands.draft(Caller.of(practice, Actor.LIBRARY)));
    }
}
