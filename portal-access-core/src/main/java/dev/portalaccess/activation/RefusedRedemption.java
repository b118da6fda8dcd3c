package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Nothing was opened, and why.
 *
 * <p>The code is an open value, so a page needs words for those it does not know.
 *
 * @param why one of the constants, or one of a later version
 * @param contact whom to call; empty for whoever did not present the right secret (PA-044)
 */
public record RefusedRedemption(String why, Optional<PracticeContact> contact) implements Redemption {

    /** It is no code, or none that this practice knows: the one answer to whoever has not the right secret. */
    public static final String NOT_RECOGNISED = "NOT_RECOGNISED";

    /** The invitation's window is over. */
    public static final String EXPIRED = "EXPIRED";

    /** The ticket's time is over; presenting the printed credentials again gives another. */
    public static final String TICKET_EXPIRED = "TICKET_EXPIRED";

    /** The invitation was redeemed before, for another login. */
    public static final String USED = "USED";

    /** The practice has ended the invitation, or another has taken its place. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** None of the charts can be opened any more, so that the invitation is over. */
    public static final String NOTHING_LEFT = "NOTHING_LEFT";

    /** It is an invitation to register: {@code portal.registrations().complete} takes its code. */
    public static final String REGISTRATION = "REGISTRATION";

    /** This version of the library cannot read what became of the invitation. */
    public static final String UNREADABLE = "UNREADABLE";

    /** Facts kept moving while it was decided; nothing was done, and it can be tried again (PA-131). */
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    /** Needs both parts. */
    public RefusedRedemption {
        requireNonNull(why, "why");
        requireNonNull(contact, "contact");
    }
}
