package dev.portalaccess.review;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/**
 * Unused access (PA-076) and the reviews of access (PA-077): what is due, and what staff decide about it.
 *
 * <p>Thread-safe. Calls that show something throw {@link dev.portalaccess.command.NotAllowedException} if the host's
 * staff rights do not allow it (PA-118), and leave out what the caller may not see. If the store fails, every method
 * throws {@link dev.portalaccess.spi.storage.AccessStoreException}; what was done before stays done, and the call may
 * be repeated.
 */
public interface AccessReviews {

    /**
     * Records that an account used a chart today, by the host's clock and in UTC. Call it after a permitted use, beside
     * the answer to the person and never before it: no decision reads it. It writes once a day for an account and a
     * chart, from any number of servers; if today is recorded already, it costs the read of one row.
     *
     * @return whether this call has written
     * @throws dev.portalaccess.spi.storage.AccessStoreException if the store fails: the use of that day may be lost
     *     unless the call is repeated, and nothing else is affected
     */
    boolean recordUse(PracticeId practice, AccountId account, ChartId chart);

    /**
     * Returns a page of the grants that are due for a review. The kinds follow each other in the order of
     * {@link ReviewKind}; of one kind, the legal bases follow each other, and of one basis the grants, the one that is
     * due longest first. A grant that has ended or was revoked is not listed. A page may be shorter than it could be,
     * and only the last has no next page; a cursor outlasts a restart.
     */
    Page<DueReview> due(Caller caller, ReviewQuery query, Page.Request page);

    /**
     * Records that a grant is still right, so that the terms of its review begin anew. The confirmation stays on the
     * grant, with who made it.
     *
     * @return the grant
     */
    Outcome<GrantId> confirm(Caller caller, ConfirmGrant command);

    /**
     * Carries out one decision for many grants, each with a commit of its own. A grant that stays as it is does not
     * hinder the others. The caller's idempotency key is not used: repeat the call for the grants that were left.
     *
     * @return the result for each grant; there is never a next step
     */
    ReviewStep decide(Caller caller, DecideReviews command);

    /**
     * Returns a page of the grants in force that were not used for the term of the policy, the one affirmed longest ago
     * first; empty if the policy has no such term. A page may be shorter than it could be.
     */
    Page<UnusedGrant> unused(Caller caller, Page.Request page);

    /**
     * Does with the next of these grants what the policy says: holds them, with the cause
     * {@link dev.portalaccess.model.Hold#BY_INACTIVITY}, or takes them back; each with a commit of its own, and with
     * the reason {@link dev.portalaccess.model.Reason#INACTIVE}. Call it on a schedule until there is no next step. A
     * grant that may have been used all the same is left, as is one that was used meanwhile; if the policy only lists,
     * nothing is done. Staff release such a hold as any hold of staff; the term then begins anew.
     *
     * @param after where the step begins; empty for the first one
     * @param most the maximum number of grants that are looked at, 1 to 500
     */
    ReviewStep settleUnused(Caller caller, Optional<Page.Cursor> after, int most);
}
