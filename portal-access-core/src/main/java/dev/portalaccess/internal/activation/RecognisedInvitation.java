package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.internal.engine.RestoreRule;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation whose right secret was presented. Its holder may learn its state, live or ended.
 *
 * @param invitation as read
 * @param ticketUntil the end of the presented ticket, if the secret was a ticket
 */
public record RecognisedInvitation(Versioned<Invitation> invitation, Optional<Instant> ticketUntil) {

    /**
     * Returns the invitation that the text opens, if the text is the right code; costs the same as {@link CodeMatcher}.
     */
    public static Optional<Versioned<Invitation>> recognise(
            ServiceDependencies parts, PracticeId practice, Secret typed) {
        return InvitationCode.useParsed(typed, code -> new CodeMatcher(parts).match(practice, code))
                .flatMap(recognised -> recognised.map(RecognisedInvitation::invitation));
    }

    /**
     * Returns the reason why the invitation is unusable at {@code now}; empty while it is live. A ticket is valid
     * strictly before its end.
     */
    Optional<String> refusalReason(ServiceDependencies parts, Instant now) {
        boolean late = ticketUntil.filter(until -> !now.isBefore(until)).isPresent();
        return refusalReason(parts, now, invitation.value())
                .or(() -> late ? Optional.of(ActivationRefusal.TICKET_EXPIRED) : Optional.empty());
    }

    /**
     * Returns the reason why an invitation is unusable at {@code now}, as a code of {@link ActivationRefusal}; empty
     * while it is live (PA-044, PA-048, PA-116). Nothing makes an ended invitation usable again.
     */
    public static Optional<String> refusalReason(ServiceDependencies parts, Instant now, Invitation invitation) {
        return switch (invitation.statusAt(now)) {
            case LIVE ->
                RestoreRule.isVoid(parts, invitation)
                        ? Optional.of(ActivationRefusal.BACKUP_RESTORED)
                        : Optional.empty();
            case EXPIRED -> Optional.of(ActivationRefusal.EXPIRED);
            case REDEEMED -> Optional.of(ActivationRefusal.USED);
            case CANCELLED -> Optional.of(ActivationRefusal.WITHDRAWN);
            case VOIDED -> Optional.of(whyVoided(invitation));
            case UNRECOGNISED -> Optional.of(ActivationRefusal.UNREADABLE);
        };
    }

    private static String whyVoided(Invitation invitation) {
        String cause = invitation.state() instanceof Voided voided ? voided.cause() : "";
        return switch (cause) {
            case Voided.NOTHING_LEFT -> ActivationRefusal.NOTHING_LEFT;
            case Voided.WRONG_ANSWERS -> ActivationRefusal.TOO_MANY_WRONG_FACTS;
            default -> ActivationRefusal.WITHDRAWN;
        };
    }
}
