package dev.portalaccess.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.Optional;

/**
 * Lists invitations, and lets staff cancel and reissue them, remind their holders and change the address for mail
 * (PA-060 to PA-066).
 *
 * <p>Thread-safe. When an invitation ends, all its links, passwords and tickets become invalid with the commit. If the
 * store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} and leaves nothing half
 * done; the command may be repeated. Where the host provides {@link dev.portalaccess.spi.StaffRights}, a command of a
 * caller without the right is refused with {@link dev.portalaccess.finding.FindingCode#NOT_ALLOWED}.
 */
public interface Invitations {

    /**
     * Returns the invitations that the filter admits, newest first; expired ones stay listed until they are purged.
     * States refer to the filter's instant.
     *
     * <p>The host is asked for the right once for the list, with the filter's chart if it names one, and then for each
     * chart of an invitation. An invitation that the caller may not see is left out, so a page may have fewer entries
     * than its limit although more follow (PA-118).
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the list
     */
    Page<InvitationView> list(Caller caller, InvitationFilter filter, Page.Request page);

    /**
     * Returns the current view of the invitation; empty if there is none, or if it has been purged.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see one of its charts
     */
    Optional<InvitationView> byId(Caller caller, InvitationId invitation);

    /**
     * Returns the invitation with that serial, as it is now.
     *
     * @param typed the serial; blanks, dashes, case and look-alikes do not matter
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see one of its charts
     */
    Optional<InvitationView> bySerial(Caller caller, String typed);

    /**
     * Cancels an invitation that could still be redeemed (PA-062).
     *
     * @return the invitation; refused with {@link dev.portalaccess.finding.FindingCode#INVITATION_NOT_LIVE} if it has
     *     ended or expired
     */
    Outcome<InvitationId> cancel(Caller caller, CancelInvitation command);

    /**
     * Cancels every live invitation that one actor has issued, newest first; for instance those of a member of staff
     * who has left (PA-065).
     *
     * <p>The invitations are cancelled in batches of 50, each of them one commit. If a later batch is refused or keeps
     * changing, or if the store fails, the earlier batches stay cancelled, and the same command continues with the
     * rest. With an idempotency key, a repeat returns the whole list again. An invitation that the actor issues
     * meanwhile may be missed, so close the actor's account first.
     *
     * @return the invitations that were cancelled, exactly these
     */
    Outcome<List<InvitationId>> cancelIssuedBy(Caller caller, CancelIssuedBy command);

    /**
     * Issues an invitation again, with a new window and new secrets (PA-063); the old secrets stop working with the
     * commit. It applies to invitations that are live or expired, and to those that were voided because the address
     * changed. One that was redeemed, cancelled or replaced is refused with
     * {@link dev.portalaccess.finding.FindingCode#INVITATION_NOT_LIVE}.
     *
     * <p>Its pending grants move to the new invitation, by the facts as they are now. A chart is left out, with the
     * warning {@link dev.portalaccess.finding.FindingCode#CHART_LEFT_OUT}, if it is closed, if the person is barred
     * from it or has access to it already, if another live invitation opens it, or if the person's access to it is held
     * or was revoked since the invitation was issued. If no chart is left, the command is refused with
     * {@link dev.portalaccess.finding.FindingCode#NOTHING_TO_REISSUE}.
     *
     * <p>The message is queued and sent as for {@link dev.portalaccess.enabling.Enabling#enable}.
     *
     * @return the new invitation, with the charts it opens
     */
    Outcome<EnablingResult.Invited> reissue(Caller caller, ReissueInvitation command);

    /**
     * Validates a command without giving it, so that staff see the warnings before anything is sent. Nothing is
     * written, neither an invitation nor the record of a refusal. Because facts change, {@code reissue} may find more
     * when the command is given.
     *
     * @return the findings that would refuse {@code reissue}, and the warnings it would give
     */
    List<Finding> check(Caller caller, ReissueInvitation command);

    /**
     * Queues a mail that reminds a holder of an unused e-mailed invitation (PA-066). The mail carries a new link to the
     * same invitation. Earlier links still work, and the first link that is used ends all of them; the expiry of the
     * invitation does not move. An invitation has at most three links at once.
     *
     * <p>Refused with {@link dev.portalaccess.finding.FindingCode#INVITATION_NOT_LIVE} if the invitation has ended or
     * expired, with {@link dev.portalaccess.finding.FindingCode#REMINDER_NOT_BY_MAIL} if it was printed, and with
     * {@link dev.portalaccess.finding.FindingCode#REMINDED_ENOUGH} if it has three links.
     *
     * @return the message, with the address that it goes to
     */
    Outcome<QueuedMessage> remind(Caller caller, InvitationId invitation);

    /**
     * Changes the address for mail to a holder (PA-064). In the same commit, every invitation that was e-mailed to the
     * old address and not redeemed is voided, including expired ones, so that it is not reissued to an address that the
     * holder no longer has.
     *
     * @return the invitations that are voided now; staff may reissue them
     */
    Outcome<List<InvitationId>> changeAddress(Caller caller, ChangeAddress command);
}
