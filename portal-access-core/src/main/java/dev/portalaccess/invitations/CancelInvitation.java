package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.InvitationId;
import jakarta.validation.Valid;

/**
 * The command that ends a live invitation (PA-062).
 *
 * @param invitation which invitation
 * @param reason why
 */
public record CancelInvitation(
        InvitationId invitation, @Valid ReasonInput reason) {

    /** Needs both parts. */
    public CancelInvitation {
        requireNonNull(invitation, "invitation");
        requireNonNull(reason, "reason");
    }
}
