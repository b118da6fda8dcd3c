package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import java.util.Optional;

/** A code that opens one invitation, and by which that invitation is found. */
public sealed interface InvitationCode extends Code permits LinkCode, Ticket {

    /** The key by which the invitation is looked up; no secret. */
    String selector();

    /** Reads a link's code or a ticket: blanks around it, case and look-alikes do not matter; all else does. */
    static Optional<InvitationCode> parse(Secret typed) {
        return Optional.<InvitationCode>empty().or(() -> LinkCode.parse(typed)).or(() -> Ticket.parse(typed));
    }
}
