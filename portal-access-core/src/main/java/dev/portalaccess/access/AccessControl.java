package dev.portalaccess.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import java.time.Instant;

/**
 * Grants after activation (PA-070, PA-071): lists who has access to a chart, and lets staff change it.
 *
 * <p>Thread-safe. Every command carries a reason, takes effect with its commit, and applies only to a grant that has
 * neither ended nor been revoked. A decision that begins after a command has returned sees its effect. If the store
 * fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} and leaves nothing half done;
 * the command may be repeated. Where the host provides {@link dev.portalaccess.spi.StaffRights}, a command of a caller
 * without the right is refused with {@link dev.portalaccess.finding.FindingCode#NOT_ALLOWED}.
 */
public interface AccessControl {

    /**
     * Returns the {@linkplain dev.portalaccess.model.Grant open} grants on the chart and their holders, in the order
     * the grants came into force.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    ChartHolders holders(Caller caller, ChartId chart);

    /**
     * Returns one page of the same entries, with their statuses at the instant, as the grants are stored now (PA-085); in the
     * order of the instants when the grants begin.
     *
     * <p>A page costs one read of the chart, and one of the holders on the page. A grant that is closed between two
     * pages is left out from then on, and every other one is listed exactly once.
     *
     * @throws IllegalArgumentException if the list cannot have made the cursor
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    Page<ChartHolders.Entry> holders(Caller caller, ChartId chart, Instant at, Page.Request page);

    /**
     * Returns the closed grants on the chart, which can never permit again because they were revoked or have ended, and
     * their holders; the one closed last first. A grant that has ended may stay among the open ones until the chart's
     * next change.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    Page<ChartHolders.Entry> formerHolders(Caller caller, ChartId chart, Page.Request page);

    /**
     * Narrows the scope of a grant permanently. A scope cannot be widened.
     *
     * @return the grant
     */
    Outcome<GrantId> narrow(Caller caller, NarrowGrant command);

    /**
     * Holds a grant. Several holds may apply at once; each is released separately, and the grant permits again once
     * none is left.
     *
     * @return the hold, for releasing it again
     */
    Outcome<HoldId> hold(Caller caller, HoldGrant command);

    /**
     * Releases one hold that staff placed, or that was placed because access was not used (PA-076). Holds with another
     * cause remain.
     *
     * @return the grant
     */
    Outcome<GrantId> release(Caller caller, ReleaseHold command);

    /**
     * Sets the last day of a grant, replacing any earlier one.
     *
     * @return the first instant without access: the start of the following day in the practice's time zone
     */
    Outcome<Instant> endOn(Caller caller, EndGrant command);

    /**
     * Revokes a grant permanently, alone or with the grants that came with it. All of them are refused from the first
     * commit on, on however many charts. Where one commit cannot write them all, further commits follow before the
     * method returns; if it fails between them, the grants stay refused, and {@link #finishRevocations} writes the
     * rest.
     *
     * <p>Invitations that are still open stay open: they are a matter of {@code portal.invitations()}. One that was
     * issued before opens nothing on a chart where a grant was revoked since; the answer warns of one that reached
     * another chart through this one.
     *
     * @return the grants that were revoked, and the accounts that have lost access
     */
    Outcome<Revocation> revoke(Caller caller, RevokeGrant command);

    /**
     * Writes the grants of revocations that were begun but not written to their end, for example because the process
     * died. Call it on a schedule. Decisions do not depend on it.
     *
     * @param most the maximum number of commits
     * @return the number of commits made, in all practices; fewer than {@code most} once nothing is left
     */
    int finishRevocations(int most);
}
