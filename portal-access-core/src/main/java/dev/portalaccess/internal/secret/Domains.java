package dev.portalaccess.internal.secret;

import dev.portalaccess.internal.secret.CodeDigests.Domain;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.PracticeId;

/**
 * Where codes are good: each for one use, at one invitation, in one practice. Who issues a code and who checks it name
 * the same domain, so it is made here only.
 */
public final class Domains {

    /** A link, mailed or printed as a QR code. */
    private static final String LINK = "link";

    /** The ticket that a right temporary password is exchanged for. */
    private static final String TICKET = "ticket";

    private Domains() {}

    /** Of links to that invitation. */
    public static Domain link(PracticeId practice, InvitationId invitation) {
        return new Domain(practice.value(), LINK, invitation.value());
    }

    /** Of tickets for that invitation. */
    public static Domain ticket(PracticeId practice, InvitationId invitation) {
        return new Domain(practice.value(), TICKET, invitation.value());
    }
}
