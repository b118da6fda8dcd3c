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
 * Lists invitations, and lets staff cancel, reissue and remind (PA-060 to PA-065).
 *
 * <p>Thread-safe. When an invitation ends, all its links, passwords and tickets become invalid with the commit. If the
 * store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} and leaves nothing half
 * done; the command may be repeated.
 */
public interface Invitations {

    /**
     * The invitations that the filter admits, newest first; expired ones stay listed until they are purged. States
     * refer to the filter's instant.
     *
     * <p>The right is asked for the chart of the filter or without one, then for each chart of an invitation; one that
     * the caller may not see is left out, so that a page may have fewer entries than it could (PA-118).
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
     * Cancels an invitation that could still be redeemed.
     *
     * @return the invitation
     */
    Outcome<InvitationId> cancel(Caller caller, CancelInvitation command);

    /**
     * Ends every live invitation that one actor has issued, for instance a member of staff who has left, newest first.
     *
     * <p>It goes in batches of 50, each of them one commit. If a later batch is refused, keeps changing, or the store
     * fails, what was cancelled until then stays cancelled, and giving the command again goes on. With an idempotency
     * key a repeat returns the whole list again. An invitation that the actor issues while this goes on may be left:
     * close the actor's login first.
     *
     * @return the invitations that were cancelled, exactly these
     */
    Outcome<List<InvitationId>> cancelIssuedBy(Caller caller, CancelIssuedBy command);

    /**
     * Issues an invitation again, with a new window and new secrets: the old ones die in the same commit. It applies to
     * invitations that are live or expired, or were voided because the address changed; redeemed, cancelled and
     * replaced ones stay as they are.
     *
     * <p>What it carries moves to the new one, by the facts as they are now: a chart is left out, with a warning, if it
     * is closed, if the person is barred from it or has access to it already, or if their access to it is held back or
     * was revoked since. If nothing is left, nothing is done.
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
     * Queues a mail that reminds a holder of an unused e-mailed invitation (PA-066). It carries a fresh link
     * to the same invitation; the earlier links go on working, and the first one that is used ends all of them. The
     * invitation expires when it would have.
     *
     * @return the message, with the address that it goes to
     */
    Outcome<QueuedMessage> remind(Caller caller, InvitationId invitation);

    /**
     * Changes the address for mail to a holder. In the same commit, every invitation that was e-mailed to the old
     * address and not redeemed is voided, including expired ones, so that it is not reissued to an address that the
     * holder no longer has.
     *
     * @return the invitations that are voided now; staff may reissue them
     */
    Outcome<List<InvitationId>> changeAddress(Caller caller, ChangeAddress command);
}
