package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation whose right secret was presented: alive or dead, its holder may know.
 *
 * @param invitation as read
 * @param ticketUntil when the ticket that was presented ends, if it was one
 */
public record RecognisedInvitation(Versioned<Invitation> invitation, Optional<Instant> ticketUntil) {

    /** The invitation that this text opens, if it is a code and the right one; costs what {@link CodeMatcher} costs. */
    public static Optional<Versioned<Invitation>> recognise(
            ServiceDependencies parts, PracticeId practice, Secret typed) {
        return InvitationCode.useParsed(typed, code -> new CodeMatcher(parts).match(practice, code))
                .flatMap(opened -> opened.map(RecognisedInvitation::invitation));
    }

    /** Why nothing can be done with it at {@code now}; empty while it is live. A ticket is good strictly before its end. */
    Optional<String> refusalReasonAt(Instant now) {
        boolean late = ticketUntil.filter(until -> !now.isBefore(until)).isPresent();
        return InvitationRefusalReason.findAt(now, invitation.value())
                .or(() -> late ? Optional.of(ActivationRefusal.TICKET_EXPIRED) : Optional.empty());
    }
}
