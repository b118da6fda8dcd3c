package dev.portalaccess.internal.secret;

import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;

/**
 * The contexts that codes are valid in: one use, at one invitation, in one practice. A code is issued and checked in
 * the same context, so contexts are created only here.
 */
public final class InvitationDigestContexts {

    /** The kind of a link, mailed or printed as a QR code. */
    private static final String LINK = "link";

    /** The kind of a ticket, which a right temporary password is exchanged for. */
    private static final String TICKET = "ticket";

    private InvitationDigestContexts() {}

    /** Returns the context of links to that invitation. */
    public static DigestContext link(PracticeId practice, InvitationId invitation) {
        return new DigestContext(practice.value(), LINK, invitation.value());
    }

    /** Returns the context of tickets for that invitation. */
    public static DigestContext ticket(PracticeId practice, InvitationId invitation) {
        return new DigestContext(practice.value(), TICKET, invitation.value());
    }
}
