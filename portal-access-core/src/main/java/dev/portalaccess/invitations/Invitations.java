package dev.portalaccess.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * The work lists of invitations, and what staff do with one (PA-060 to PA-065).
 *
 * <p>Safe for several threads. Where an invitation
 * ends, every link, password and ticket of it is dead with the commit. If the store fails, every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException}, with nothing half done; the command may be given again.
 */
public interface Invitations {

    /**
     * The invitations that the filter admits, newest first; expired ones stay listed until they are purged. States
     * refer to the filter's instant.
     */
    Page<InvitationView> list(PracticeId practice, InvitationFilter filter, Page.Request page);

    /** That invitation, as it is now; empty if there is none, or it has been purged. */
    Optional<InvitationView> byId(PracticeId practice, InvitationId invitation);

    /**
     * Returns the invitation with that serial, as it is now.
     *
     * @param typed the serial; blanks, dashes, case and look-alikes do not matter
     */
    Optional<InvitationView> bySerial(PracticeId practice, String typed);

    /**
     * Ends an invitation that could still be redeemed.
     *
     * @return the invitation
     */
    Outcome<InvitationId> cancel(Caller caller, CancelInvitation command);

    /**
     * Ends every live invitation that one actor has issued, for instance a member of staff who has left, newest first.
     *
     * <p>It goes in batches of 50, each of them one commit. If a later batch is refused, keeps changing, or the store
     * fails,
     * what was cancelled until then stays cancelled, and giving the command again goes on. With an idempotency key a
     * repeat returns the whole list again. An invitation that the actor issues while this goes on may be left: close
     * the actor's
     * login first.
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
     * is
     * closed, if the person is barred from it or has access to it already, or if their access to it is held back or was
     * revoked since. If nothing is left, nothing is done.
     *
     * @return the new invitation, with the charts it opens
     */
    Outcome<EnablingResult.Invited> reissue(Caller caller, ReissueInvitation command);

    /**
     * Queues a mail that reminds a holder of an unused e-mailed invitation (PA-066). It carries a fresh link
     * to the same invitation; the earlier links go on working, and the first one that is used ends all of them. The
     * invitation expires when it would have.
     *
     * @return the message
     */
    Outcome<MessageId> remind(Caller caller, InvitationId invitation);

    /**
     * Changes where mail to a holder goes. What was e-mailed to the old address and not redeemed is void in the same commit,
     * also what has expired, so that it is not issued again to an address that is no longer theirs.
     *
     * @return the invitations that are void now; staff may issue them again
     */
    Outcome<List<InvitationId>> changeAddress(Caller caller, ChangeAddress command);
}
