package dev.portalaccess.internal.access;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.List;

/** The implementation of {@link AccessControl}. */
public final class AccessService implements AccessControl {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public AccessService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public ChartHolders holders(PracticeId practice, ChartId chart) {
        return new ChartHoldersQuery(commands.parts(), practice).holdersOf(chart);
    }

    @Override
    public Outcome<GrantId> narrow(Caller caller, NarrowGrant command) {
        return commands.run(new NarrowGrantCommand(caller, command));
    }

    @Override
    public Outcome<HoldId> hold(Caller caller, HoldGrant command) {
        return commands.run(new HoldGrantCommand(caller, command));
    }

    @Override
    public Outcome<GrantId> release(Caller caller, ReleaseHold command) {
        return commands.run(new ReleaseHoldCommand(caller, command));
    }

    @Override
    public Outcome<Instant> endOn(Caller caller, EndGrant command) {
        return commands.run(new EndGrantCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<List<GrantOn>> revoke(Caller caller, RevokeGrant command) {
        return commands.run(new RevokeGrantCommand(commands, caller, command));
    }
}
