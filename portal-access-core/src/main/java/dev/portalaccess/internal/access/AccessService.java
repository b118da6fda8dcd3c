package dev.portalaccess.internal.access;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The implementation of {@link AccessControl}. */
public final class AccessService implements AccessControl {

    private static final Logger LOG = LoggerFactory.getLogger(AccessService.class);

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public AccessService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public ChartHolders holders(Caller caller, ChartId chart) {
        return query(caller, chart).holdersOf(chart);
    }

    @Override
    public Page<ChartHolders.Entry> holders(Caller caller, ChartId chart, Instant at, Page.Request page) {
        return query(caller, chart).holdersOf(chart, at, page);
    }

    @Override
    public Page<ChartHolders.Entry> formerHolders(Caller caller, ChartId chart, Page.Request page) {
        return query(caller, chart).formerHoldersOf(chart, page);
    }

    private ChartHoldersQuery query(Caller caller, ChartId chart) {
        new RightsCheck(commands, caller, CommandName.LIST_HOLDERS).require(List.of(chart));
        return new ChartHoldersQuery(
                commands.parts(),
                caller.practice(),
                commands.isAllowed(caller, CommandName.LIST_RESTRICTIONS, List.of(chart)));
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
    public Outcome<Revocation> revoke(Caller caller, RevokeGrant command) {
        Outcome<Revocation> outcome = commands.run(new RevokeGrantCommand(commands, caller, command));
        if (outcome instanceof Outcome.Done<Revocation> done && done.value().count() > RevokeGrantCommand.MOST_CHARTS) {
            writeAll();
        }
        return outcome;
    }

    /**
     * Writes what is left of revocations; they are in effect already, so that a failure of the store takes nothing
     * back.
     */
    private void writeAll() {
        try {
            finishRevocations(Integer.MAX_VALUE);
        } catch (AccessStoreException e) {
            LOG.warn("a revocation is in effect, but not yet written on every grant ({})", e.code());
        }
    }

    @Override
    public int finishRevocations(int most) {
        return new WideRevocationSweep(commands).run(most);
    }
}
