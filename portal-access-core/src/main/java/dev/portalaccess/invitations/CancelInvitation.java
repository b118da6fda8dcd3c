package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.ReasonGiven;
import dev.portalaccess.model.InvitationId;
import jakarta.validation.Valid;

/**
 * The command that ends a live invitation (PA-062).
 *
 * <p>Public because hosts give it.
 *
 * @param invitation which invitation
 * @param reason why
 */
public record CancelInvitation(
        InvitationId invitation, @Valid ReasonGiven reason) {

    /** Needs both parts. */
    public CancelInvitation {
        requireNonNull(invitation, "invitation");
        requireNonNull(reason, "reason");
    }
}
