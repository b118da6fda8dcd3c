package dev.portalaccess.activation;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;

/**
 * The steps of an invited person: open the link, or type the credentials of the letter, and attach the invitation to an
 * account.
 *
 * <p>Thread-safe. Pass what the person typed as it is; a {@link Secret} remains the caller's, who closes it. If the
 * store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException}; if one of the host's
 * directories fails, its own exception. Nothing is half done then, and repeating the call finishes the work.
 */
public interface Activation {

    /**
     * Returns what a code opens (PA-040). Never changes anything, because mail scanners open links, too. The holder of
     * the right secret learns why the code no longer works; every other caller gets one and the same answer at the same
     * cost (PA-044).
     *
     * @param code the code of a link or a QR code, or a ticket
     */
    Inspection inspect(PracticeId practice, Secret code);

    /**
     * Attaches an invitation to an account and brings its grants into force, all of them at once (PA-041 to PA-043). Of
     * any number of calls exactly one wins; a repeat with the same secret for the same account returns the first
     * answer. A host that creates accounts creates a disabled one, redeems, and enables it afterwards.
     *
     * <p>A chart is refused, and the others are opened, if it has been closed, if a block bars the person, or if the
     * person's grant on it is held or was revoked since (PA-026, PA-048). If none is left, the answer is
     * {@link ActivationRefusal#NOTHING_LEFT}. The invitation has ended then, unless a block or a freeze stands against it:
     * the same link works once that is lifted.
     *
     * <p>If the policy demands a second fact, the answer is {@link ActivationRefusal#SECOND_FACT_MISSING}.
     *
     * @param codeOrTicket the code of a link or a QR code, or the ticket that {@link #present} returned
     * @param account the account that the person has signed in to, or has just created; never one that a request names
     */
    Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account);

    /**
     * Attaches an invitation to an account in the same way, with an answer about the second fact that the policy
     * demands (PA-047). {@link Inspection.Live} and {@link CredentialPresentation.Accepted} say which fact it is. An
     * answer that is not demanded is ignored.
     *
     * <p>Each answer is counted, in a commit of its own, before it is compared with the host's directory; the fifth
     * wrong one voids the invitation for good, and staff enable the person again. Without the right secret nothing is
     * counted or compared, and the answer is {@link ActivationRefusal#NOT_RECOGNISED} for any fact.
     *
     * @param fact the answer
     */
    Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account, SecondFact fact);

    /**
     * Exchanges a temporary user name and password for a ticket (PA-045). Each attempt is counted before the password
     * is checked. After ten failures, unless the policy says otherwise, the credentials stop working, and the answer is
     * the same as for a wrong password.
     *
     * <p>Computes one password hash, about 0.2 s of one processor with the built-in hashing. As many run at once as
     * there are processors, unless {@link dev.portalaccess.PortalAccess.Builder#hashesAtOnce} says otherwise; up to 64
     * further callers wait, and any more get {@link ActivationRefusal#BUSY}.
     *
     * @param userName the user name as typed; blanks, dashes, case and look-alikes do not matter
     * @param temporaryPassword the password as typed, read in the same way
     */
    CredentialPresentation present(PracticeId practice, String userName, Secret temporaryPassword);
}
