package dev.portalaccess.internal.secret;

import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;

/**
 * Where codes are good: each for one use, at one invitation, in one practice. Who issues a code and who checks it name
 * the same domain, so it is made here only.
 */
public final class InvitationDigestContexts {

    /** A link, mailed or printed as a QR code. */
    private static final String LINK = "link";

    /** The ticket that a right temporary password is exchanged for. */
    private static final String TICKET = "ticket";

    private InvitationDigestContexts() {}

    /** Of links to that invitation. */
    public static DigestContext link(PracticeId practice, InvitationId invitation) {
        return new DigestContext(practice.value(), LINK, invitation.value());
    }

    /** Of tickets for that invitation. */
    public static DigestContext ticket(PracticeId practice, InvitationId invitation) {
        return new DigestContext(practice.value(), TICKET, invitation.value());
    }
}
