package dev.portalaccess.activation;

/**
 * The codes that say why a link, a ticket or temporary credentials open nothing; {@link Inspection},
 * {@link CredentialPresentation}, {@link Redemption} and {@link dev.portalaccess.registration.RegistrationCompletion}
 * share them.
 *
 * <p>Codes are open values: a later version may bring more, so a page needs words for a code it does not know.
 */
public final class ActivationRefusal {

    /** It is no code, or none that this practice knows: the only answer without the right secret. */
    public static final String NOT_RECOGNISED = "NOT_RECOGNISED";

    /** The invitation has expired. */
    public static final String EXPIRED = "EXPIRED";

    /** The ticket has expired; presenting the printed credentials again gives another. */
    public static final String TICKET_EXPIRED = "TICKET_EXPIRED";

    /** The invitation was redeemed before; from {@code redeem}, for another account. */
    public static final String USED = "USED";

    /** The practice has cancelled the invitation, or another has replaced it. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /**
     * None of the charts can be opened, so the invitation has ended; or a block or a freeze stands against it, and it can
     * be redeemed once that is lifted.
     */
    public static final String NOTHING_LEFT = "NOTHING_LEFT";

    /** The code belongs to an invitation to register: {@code portal.registrations().complete} takes it. */
    public static final String REGISTRATION = "REGISTRATION";

    /** This version of the library cannot read the state of the invitation. */
    public static final String UNREADABLE = "UNREADABLE";

    /** A stored record is not as the library wrote it, so it opens nothing (PA-115). */
    public static final String SEAL_BROKEN = "SEAL_BROKEN";

    /**
     * The practice has restored a backup since the invitation was issued; staff issue it again or cancel it (PA-116).
     */
    public static final String BACKUP_RESTORED = "BACKUP_RESTORED";

    /** Facts kept changing while it was decided; nothing was done, and the call can be repeated (PA-131). */
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    /** A slip in typing, seen without reading the store: it does not count as a try (PA-046). */
    public static final String MISTYPED = "MISTYPED";

    /** An unknown user name, a wrong password, or too many wrong ones before: one answer to all three. */
    public static final String WRONG = "WRONG";

    /** Too many passwords are being checked; nothing was checked or counted, and the call can be repeated soon. */
    public static final String BUSY = "BUSY";

    /** The policy demands a second fact, and the answer has none, or one of another kind (PA-047). */
    public static final String SECOND_FACT_MISSING = "SECOND_FACT_MISSING";

    /** The second fact is wrong; the fifth wrong answer voids the invitation (PA-047). */
    public static final String SECOND_FACT_WRONG = "SECOND_FACT_WRONG";

    /** The host has no such fact on file, so the practice has to be called (PA-047). */
    public static final String SECOND_FACT_NOT_ON_FILE = "SECOND_FACT_NOT_ON_FILE";

    /** The second fact was answered wrongly five times, so the invitation is void (PA-047). */
    public static final String TOO_MANY_WRONG_FACTS = "TOO_MANY_WRONG_FACTS";

    private ActivationRefusal() {}
}
