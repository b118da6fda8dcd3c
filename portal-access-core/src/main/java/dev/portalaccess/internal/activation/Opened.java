package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation whose right secret was presented: alive or dead, its holder may know.
 *
 * @param invitation as read
 * @param ticketUntil when the ticket that was presented ends, if it was one
 */
public record Opened(Versioned<Invitation> invitation, Optional<Instant> ticketUntil) {

    /** The invitation that this text opens, if it is a code and the right one; costs what {@link Recognition} costs. */
    public static Optional<Versioned<Invitation>> by(Parts parts, PracticeId practice, Secret typed) {
        return InvitationCode.using(typed, code -> new Recognition(parts).of(practice, code))
                .flatMap(opened -> opened.map(Opened::invitation));
    }

    /** Why nothing can be done with it at {@code now}; empty while it is live. A ticket is good strictly before its end. */
    Optional<String> whyNotAt(Instant now) {
        boolean late = ticketUntil.filter(until -> !now.isBefore(until)).isPresent();
        return Fate.whyNotAt(now, invitation.value())
                .or(() -> late ? Optional.of(NotRedeemed.TICKET_EXPIRED) : Optional.empty());
    }
}
