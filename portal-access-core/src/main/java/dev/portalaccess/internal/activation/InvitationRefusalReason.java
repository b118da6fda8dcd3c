package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import java.time.Instant;
import java.util.Optional;

/**
 * PA-044, PA-048: the reason that the holder of the right secret learns after an invitation has ended; nothing revives
 * it.
 */
public final class InvitationRefusalReason {

    private InvitationRefusalReason() {}

    /**
     * Why nothing can be done with it at {@code now}, as a code of {@link Redemption.NotRedeemed}; empty while it is
     * live.
     */
    public static Optional<String> findAt(Instant now, Invitation invitation) {
        return switch (invitation.statusAt(now)) {
            case LIVE -> Optional.empty();
            case EXPIRED -> Optional.of(ActivationRefusal.EXPIRED);
            case REDEEMED -> Optional.of(ActivationRefusal.USED);
            case CANCELLED -> Optional.of(ActivationRefusal.WITHDRAWN);
            case VOIDED ->
                Optional.of(hadNothingLeft(invitation) ? ActivationRefusal.NOTHING_LEFT : ActivationRefusal.WITHDRAWN);
            case UNRECOGNISED -> Optional.of(ActivationRefusal.UNREADABLE);
        };
    }

    private static boolean hadNothingLeft(Invitation invitation) {
        return invitation.state() instanceof Voided voided && voided.cause().equals(Voided.NOTHING_LEFT);
    }
}
