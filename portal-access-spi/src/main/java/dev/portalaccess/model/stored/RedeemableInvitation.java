package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;

/**
 * The note in the sealed record of a chart that an invitation may open it (PA-115).
 *
 * @param invitation the invitation
 * @param until the first instant when it can no longer be redeemed
 */
public record RedeemableInvitation(InvitationId invitation, Instant until) {

    public RedeemableInvitation {
        requireNonNull(invitation, "invitation");
        requireNonNull(until, "until");
    }
}
