package dev.portalaccess.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestFilter;
import java.util.List;

/**
 * Requests for access (PA-078): a patient nominates somebody, or a person asks for access to a chart that the host has
 * identified; staff approve or reject. What staff have enabled waits here as well, where the policy demands that a second
 * one approve (PA-079).
 *
 * <p>What a requester is answered does not depend on whether a block stands against the person: every request is taken
 * in, without a look at the person, and staff see what stands against it once they check or approve it.
 *
 * <p>Thread-safe. If the store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException}.
 */
public interface AccessRequests {

    /**
     * Submits a nomination: the caller's account proposes a person for a chart. The account must be entitled on every
     * chart named: by the patient's own access in force, or by access on one of
     * {@link dev.portalaccess.policy.PortalPolicy#entitledBases}; otherwise refused with
     * {@link dev.portalaccess.finding.FindingCode#NOT_ENTITLED} for every cause. Where the policy approves nominations
     * by adults for their own charts, and nothing speaks against it, the person is enabled by the same commit; the answer
     * is the same.
     *
     * @param caller an account, {@link dev.portalaccess.model.Actor.Kind#ACCOUNT}
     * @return that it was received; a repeat while the request waits returns the same request. Refused if what was typed
     *     is not valid, and over the limit of the policy
     */
    Outcome<SubmittedRequest> nominate(Caller caller, RequestAccess request);

    /**
     * Submits an application: the person who is signed in to the caller's account asks for access. The host has
     * identified the charts; whether the person may know that they exist is for the host to decide. Access is not bound
     * to that account: an approval sends the instructions to the address in the request, and the account that redeems
     * them gets the access.
     *
     * @param caller an account, {@link dev.portalaccess.model.Actor.Kind#ACCOUNT}
     * @return as for {@link #nominate}
     */
    Outcome<SubmittedRequest> apply(Caller caller, RequestAccess request);

    /**
     * Withdraws a request that waits. A request that the caller has not submitted is unknown to the caller; one that the
     * caller has withdrawn before is answered alike.
     */
    Outcome<AccessRequestId> withdraw(Caller caller, WithdrawRequest request);

    /** Returns the caller's own requests, newest first. */
    Page<OwnRequest> own(Caller caller, Page.Request page);

    /**
     * Returns the requests that match the filter, newest first, for staff. One that names a chart which the caller may
     * not see is left out, so that a page may have fewer entries than it could (PA-118).
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the list
     */
    Page<Versioned<AccessRequest>> queue(Caller caller, RequestFilter filter, Page.Request page);

    /**
     * Returns what {@link #approve} would find now. Nothing is written.
     *
     * @return the findings that would refuse the approval, and the warnings it would give; paths begin with
     *     {@code individuals[0]}, as for {@link dev.portalaccess.enabling.Enabling#enable}
     */
    List<Finding> check(Caller caller, ApproveRequest command);

    /**
     * Approves a request that waits. The person is enabled by the same commit and by the same rules as
     * {@link dev.portalaccess.enabling.Enabling#enable}, on the facts of this moment; findings that can be overridden are
     * overridden by the caller's waivers. Nobody approves what the same actor has submitted or approved before.
     *
     * @return what was done for the person; {@link EnablingResult.AwaitingApproval} if the policy demands that a second
     *     member of staff approve as well, and nothing was granted or sent
     */
    Outcome<EnablingResult.Answer> approve(Caller caller, ApproveRequest command);

    /** Rejects a request that waits. Nothing is sent; the requester reads it among the requester's own requests. */
    Outcome<AccessRequestId> reject(Caller caller, RejectRequest command);
}
