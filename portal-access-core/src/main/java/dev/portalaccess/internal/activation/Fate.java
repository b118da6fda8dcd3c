package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState.Voided;
import java.time.Instant;
import java.util.Optional;

/** PA-044, PA-048: what the holder of the right secret is told of an invitation that is over; nothing revives it. */
public final class Fate {

    private Fate() {}

    /** Why nothing can be done with it at {@code now}, as a code of {@link NotRedeemed}; empty while it is live. */
    public static Optional<String> whyNotAt(Instant now, Invitation invitation) {
        return switch (invitation.statusAt(now)) {
            case LIVE -> Optional.empty();
            case EXPIRED -> Optional.of(NotRedeemed.EXPIRED);
            case REDEEMED -> Optional.of(NotRedeemed.USED);
            case CANCELLED -> Optional.of(NotRedeemed.WITHDRAWN);
            case VOIDED -> Optional.of(hadNothingLeft(invitation) ? NotRedeemed.NOTHING_LEFT : NotRedeemed.WITHDRAWN);
            case UNRECOGNISED -> Optional.of(NotRedeemed.UNREADABLE);
        };
    }

    private static boolean hadNothingLeft(Invitation invitation) {
        return invitation.state() instanceof Voided voided && voided.cause().equals(Voided.NOTHING_LEFT);
    }
}
