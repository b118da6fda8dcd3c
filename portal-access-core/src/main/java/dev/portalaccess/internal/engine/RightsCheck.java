package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.model.id.ChartId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the host's staff rights for one call that shows or prints something and is no command (PA-118). Used by one
 * thread.
 */
public final class RightsCheck {

    private final CommandRunner commands;
    private final Caller caller;
    private final String command;
    private final Map<ChartId, Boolean> answers = new HashMap<>();

    /** Creates the check for a call by that caller, under its published name. */
    public RightsCheck(CommandRunner commands, Caller caller, String command) {
        this.commands = commands;
        this.caller = caller;
        this.command = command;
    }

    /** Asks for a call that concerns no chart, or a whole list. */
    public void requirePractice() {
        require(List.of());
    }

    /**
     * Asks for each of the charts, or once without one if there are none; a refusal is recorded before it is thrown.
     */
    public void require(List<ChartId> charts) {
        if (!allows(charts)) {
            throw new NotAllowedException(command);
        }
    }

    /** Asks in the same way; a refusal is recorded. */
    public boolean allows(List<ChartId> charts) {
        boolean allowed = commands.isAllowed(caller, command, charts);
        if (!allowed) {
            commands.recordRefusal(
                    caller, command, charts.stream().findFirst(), FindingDefinition.NOT_ALLOWED.at("actor"));
        }
        return allowed;
    }

    /**
     * Returns whether an entry of a list that concerns those charts may be shown. Each chart is asked for once; what
     * may not be shown is left out, and leaving it out is not recorded.
     */
    public boolean shows(List<ChartId> charts) {
        return charts.stream()
                .allMatch(chart ->
                        answers.computeIfAbsent(chart, one -> commands.isAllowed(caller, command, List.of(one))));
    }

    /** Returns the components that every service uses. */
    public ServiceDependencies parts() {
        return commands.parts();
    }
}
