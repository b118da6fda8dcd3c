package dev.portalaccess.activation;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;

/**
 * What invited people do: open their link, type what is printed in their letter, and bind what they were invited to to
 * their login.
 *
 * <p>Safe for several threads. What a person typed is handed over as it came and stays the caller's, who closes it. If
 * the store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException}, or an exception of
 * the host's directories; nothing is half done then, and repeating the call finishes what was begun.
 */
public interface Activation {

    /**
     * Says what a code is good for (PA-040). Never changes anything: mail scanners open
     * links, too. The holder of the right secret learns why the code no longer works; every other caller gets one and
     * the same answer at the same cost (PA-044).
     *
     * @param code from a link or a QR code; a ticket will do, too
     */
    Inspection inspect(PracticeId practice, Secret code);

    /**
     * Binds an invitation to a login and brings its grants into force, all of them at once (PA-041 to PA-043). Of any
     * number of calls exactly one wins; a repeat with the same secret for the same account returns the first answer. A
     * host that makes logins makes a disabled one, redeems, and enables it afterwards.
     *
     * <p>A chart is refused by itself if it has been closed, if a block bars the person, or if the person's grant on it
     * is held or was revoked since (PA-026, PA-048).
     *
     * @param codeOrTicket from a link or a QR code, or what {@link #present} gave
     * @param account the login that the person has signed in to, or has just made; never one that a request names
     */
    Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account);

    /**
     * Exchanges a temporary user name and password for a ticket (PA-045). Every check is charged as a try before it is
     * made; after ten failures the credentials stop working, and the answer is the same as for a wrong password.
     *
     * <p>Spends one slow hash, about 0.2 s of one processor with the built-in hashing; the calls of more people than
     * there are processors wait in line, those of more than 64 more are turned away as busy.
     *
     * @param userName as typed; blanks, dashes, case and look-alikes do not matter
     * @param temporaryPassword as typed, likewise
     */
    CredentialPresentation present(PracticeId practice, String userName, Secret temporaryPassword);
}
