package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.AppliedEvents;
import dev.portalaccess.chartevent.ChartEvents;
import dev.portalaccess.chartevent.ReportEvents;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.spi.CommandName;
import java.util.List;

/** The implementation of {@link ChartEvents}. */
public final class ChartEventService implements ChartEvents {

    private final CommandRunner commands;

    /** Creates the service with the runner for its command. */
    public ChartEventService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Outcome<AppliedEvents> report(Caller caller, ReportEvents command) {
        return commands.run(new ReportEventsCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<AppliedEvents> preview(Caller caller, ReportEvents command) {
        return commands.preview(new ReportEventsCommand(commands.parts(), caller, command));
    }

    @Override
    public ChartId current(Caller caller, ChartId chart) {
        new RightsCheck(commands, caller, CommandName.REPORT_EVENTS)
                .require(commands.parts().chain(caller.practice(), chart));
        return commands.parts().current(caller.practice(), chart);
    }

    @Override
    public List<ChartEvent> of(Caller caller, ChartId chart) {
        new RightsCheck(commands, caller, CommandName.REPORT_EVENTS).require(List.of(chart));
        return commands.parts()
                .openStore()
                .chart(caller.practice(), chart)
                .value()
                .record()
                .events();
    }
}
