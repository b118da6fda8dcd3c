package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;

/**
 * The command that reminds a holder of an invitation (PA-066).
 *
 * @param invitation which invitation
 */
public record RemindOfInvitation(InvitationId invitation) {

    /** Needs the invitation. */
    public RemindOfInvitation {
        requireNonNull(invitation, "invitation");
    }
}
