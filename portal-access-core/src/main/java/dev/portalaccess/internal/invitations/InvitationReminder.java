package dev.portalaccess.internal.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;

/**
 * The content of a command that reminds a holder of an invitation (PA-066); its shape is in the digests of receipts.
 *
 * @param invitation the invitation
 */
public record InvitationReminder(InvitationId invitation) {

    public InvitationReminder {
        requireNonNull(invitation, "invitation");
    }
}
