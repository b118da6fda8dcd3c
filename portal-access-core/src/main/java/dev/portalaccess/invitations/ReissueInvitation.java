package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.model.id.InvitationId;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * The command that issues an invitation again (PA-063).
 *
 * @param invitation the invitation
 * @param deliver the way it is delivered; empty for the same way as last time. Without a typed address it goes to the
 *     last one, or to the holder's own address if the invitation was voided because that address changed
 */
public record ReissueInvitation(InvitationId invitation, Optional<@Valid DeliveryChoice> deliver) {

    public ReissueInvitation {
        requireNonNull(invitation, "invitation");
        requireNonNull(deliver, "deliver");
    }

    /** Returns a command that delivers in the same way as last time. */
    public static ReissueInvitation asBefore(InvitationId invitation) {
        return new ReissueInvitation(invitation, Optional.empty());
    }

    /** Returns a command that delivers in that way. */
    public static ReissueInvitation by(InvitationId invitation, DeliveryChoice deliver) {
        return new ReissueInvitation(invitation, Optional.of(deliver));
    }
}
