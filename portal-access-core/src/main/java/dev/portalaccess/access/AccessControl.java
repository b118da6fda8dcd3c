package dev.portalaccess.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.List;

/**
 * Grants after activation (PA-070, PA-071): who has access to a chart, and what staff do about it.
 *
 * <p>Safe for several threads. Every command gives a
 * reason, is in effect with its commit, and can be done only to a grant that is neither over nor revoked. A decision that
 * begins after a command has answered sees what it did. If the store fails, every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException}, with nothing half done; the command may be given again.
 */
public interface AccessControl {

    /** Everybody who has a grant on that chart, or ever had one, in the order the grants came into force. */
    ChartHolders holders(PracticeId practice, ChartId chart);

    /**
     * Lessens the reach of a grant for good; there is no way to widen one.
     *
     * @return the grant
     */
    Outcome<GrantId> narrow(Caller caller, NarrowGrant command);

    /**
     * Holds a grant back. Holds add up: each is released by itself, and the grant permits again once none is left.
     *
     * @return the hold, for releasing it again
     */
    Outcome<HoldId> hold(Caller caller, HoldGrant command);

    /**
     * Lifts one hold that staff have placed; what another cause holds back stays held back.
     *
     * @return the grant
     */
    Outcome<GrantId> release(Caller caller, ReleaseHold command);

    /**
     * Gives a grant its last day, in place of the one it may have had.
     *
     * @return the first instant without access: the beginning of the next day in the practice's zone
     */
    Outcome<Instant> endOn(Caller caller, EndGrant command);

    /**
     * Revokes a grant permanently, alone or with the grants that came with it; all of it in one commit, on however many
     * charts.
     *
     * <p>Invitations that are still open stay open: they are a matter of {@code portal.invitations()}. One that was
     * issued
     * before opens nothing on a chart where a grant was revoked since; the answer warns of one that reached another
     * chart through this one.
     *
     * @return the grants that were revoked, the one that was named first
     */
    Outcome<List<GrantOn>> revoke(Caller caller, RevokeGrant command);
}
