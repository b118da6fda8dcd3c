package dev.portalaccess.activation;

/**
 * The codes that say why a code, a ticket or temporary credentials open nothing; {@link Inspection},
 * {@link CredentialPresentation}, {@link Redemption} and
 * {@link dev.portalaccess.registration.RegistrationCompletion} share them.
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

    /** The invitation was redeemed before, for another login. */
    public static final String USED = "USED";

    /** The practice has ended the invitation, or another has taken its place. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** None of the charts can be opened any more, so the invitation has ended. */
    public static final String NOTHING_LEFT = "NOTHING_LEFT";

    /** It is an invitation to register: {@code portal.registrations().complete} takes its code. */
    public static final String REGISTRATION = "REGISTRATION";

    /** This version of the library cannot read what became of the invitation. */
    public static final String UNREADABLE = "UNREADABLE";

    /** Facts kept moving while it was decided; nothing was done, and it can be tried again (PA-131). */
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    /** A slip in typing, seen without looking anything up: it costs no try (PA-046). */
    public static final String MISTYPED = "MISTYPED";

    /** No such user name, not its password, or too many wrong ones before: the one answer to all three. */
    public static final String WRONG = "WRONG";

    /** Too much is going on; nothing was checked, it cost no try, and it can be tried again soon. */
    public static final String BUSY = "BUSY";

    private ActivationRefusal() {}
}
