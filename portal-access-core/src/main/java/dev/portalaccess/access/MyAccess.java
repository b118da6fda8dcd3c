package dev.portalaccess.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person at the portal sees and does about access, with the person's own account (PA-073, PA-085).
 *
 * <p>The account must be the one that the host has authenticated, never one taken from a request. No staff right is
 * asked: each call has a rule of its own about who may make it. Thread-safe. Every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails.
 */
public interface MyAccess {

    /**
     * Returns the charts that the account can use at this instant, in the order of their ids: a home page, or a list to pick a patient. A chart that permits nothing now is left out, so that a page may
     * have fewer entries than it could.
     *
     * <p>A page costs one read of the store and one question to the host's charts, at any size.
     */
    Page<UsableChart> charts(PracticeId practice, AccountId account, Page.Request page);

    /**
     * Returns the charts that the account could use, or will, at the instant, as grants are stored now: those that begin
     * or end between now and then count as they will then.
     */
    Page<UsableChart> charts(PracticeId practice, AccountId account, Instant at, Page.Request page);

    /**
     * Returns who may open the chart, for an account that is entitled to see it: its own access to its own chart is in
     * force, or it has a grant in force on a basis that the policy names
     * ({@link dev.portalaccess.policy.PortalPolicy#entitledBases}).
     *
     * @return empty for every other account, whether or not there is such a chart
     */
    Optional<ChartViewers> viewers(PracticeId practice, AccountId account, ChartId chart);

    /**
     * Returns who opened the chart in the period, for an account that is entitled to see who may open it
     * ({@link #viewers}). The reading is recorded first, so that it is on the list, and so is that of an account which
     * may not read it. The list has the decisions that the host's log has taken, and those alone: what staff open in
     * the host's own program is not on it.
     *
     * @return empty for an account that is not entitled, whether or not there is such a chart
     * @throws dev.portalaccess.accesslog.AccessLogException if the log cannot be read, or the reading cannot be recorded
     * @throws IllegalStateException if the portal has no log
     */
    Optional<ChartVisits> visits(
            PracticeId practice, AccountId account, ChartId chart, AccessPeriod period, Page.Request page);

    /**
     * Ends a person's access to a chart at once and for good, for the reason
     * {@link dev.portalaccess.model.Reason#PATIENT_REQUEST}. An account that is entitled may end the access of others, as
     * {@link ChartViewers.PersonEntry#canEnd} says; any account may end its own, for the reason
     * {@link dev.portalaccess.model.Reason#HOLDER_REQUEST}.
     *
     * <p>Everything else is refused with {@link dev.portalaccess.finding.FindingCode#NOT_ENTITLED}, in the same words
     * whether the chart or the grant exists or not.
     *
     * @param caller the account, as {@link dev.portalaccess.model.Actor#account}
     * @return the grants that were revoked, and the accounts that have lost access
     */
    Outcome<Revocation> end(Caller caller, EndProxyAccess command);
}
