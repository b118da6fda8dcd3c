package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.InvitationId;
import jakarta.validation.Valid;

/**
 * The command that cancels a live invitation (PA-062).
 *
 * @param invitation the invitation
 * @param reason the reason
 */
public record CancelInvitation(
        InvitationId invitation, @Valid ReasonInput reason) {

    public CancelInvitation {
        requireNonNull(invitation, "invitation");
        requireNonNull(reason, "reason");
    }
}
