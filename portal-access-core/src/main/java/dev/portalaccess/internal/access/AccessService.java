package dev.portalaccess.internal.access;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.access.Access;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.HoldId;
import dev.portalaccess.model.PracticeId;
import java.time.Instant;
import java.util.List;

/** The service behind {@link Access}. */
public final class AccessService implements Access {

    private final Commands commands;

    /** Carries its commands out with those. */
    public AccessService(Commands commands) {
        this.commands = commands;
    }

    @Override
    public ChartHolders whoHas(PracticeId practice, ChartId chart) {
        return new HoldersScreen(commands.parts(), practice).of(chart);
    }

    @Override
    public Outcome<GrantId> narrow(Caller caller, NarrowGrant command) {
        return commands.carryOut(new NarrowCommand(caller, command));
    }

    @Override
    public Outcome<HoldId> hold(Caller caller, HoldGrant command) {
        return commands.carryOut(new HoldCommand(caller, command));
    }

    @Override
    public Outcome<GrantId> release(Caller caller, ReleaseHold command) {
        return commands.carryOut(new ReleaseCommand(caller, command));
    }

    @Override
    public Outcome<Instant> endOn(Caller caller, EndGrant command) {
        return commands.carryOut(new EndCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<List<GrantOn>> revoke(Caller caller, RevokeGrant command) {
        return commands.carryOut(new RevokeCommand(commands, caller, command));
    }
}
