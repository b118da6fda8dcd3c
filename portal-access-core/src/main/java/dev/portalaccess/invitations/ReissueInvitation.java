package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.model.id.InvitationId;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * The command that issues an invitation again (PA-063).
 *
 * @param invitation which invitation
 * @param deliver how it is to get there; empty for the way it went the last time. If no address is typed it is the last
 *     one, or the holder's own if the invitation was voided because that has changed
 */
public record ReissueInvitation(InvitationId invitation, Optional<@Valid DeliveryChoice> deliver) {

    /** Needs both parts. */
    public ReissueInvitation {
        requireNonNull(invitation, "invitation");
        requireNonNull(deliver, "deliver");
    }

    /** The way it went the last time. */
    public static ReissueInvitation asBefore(InvitationId invitation) {
        return new ReissueInvitation(invitation, Optional.empty());
    }

    /** That way. */
    public static ReissueInvitation by(InvitationId invitation, DeliveryChoice deliver) {
        return new ReissueInvitation(invitation, Optional.of(deliver));
    }
}
