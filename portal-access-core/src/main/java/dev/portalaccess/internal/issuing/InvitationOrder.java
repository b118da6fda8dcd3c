package dev.portalaccess.internal.issuing;

import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * An invitation to be issued.
 *
 * @param purpose what it is for
 * @param holder the invited holder, as read or just met
 * @param delivery how it travels
 * @param grants what it carries
 * @param replaces the invitation it takes the place of, which dies with it
 * @param waivers what was overridden for it
 */
public record InvitationOrder(
        InvitationPurpose purpose,
        Versioned<Holder> holder,
        DeliveryRoute delivery,
        List<PendingGrant> grants,
        Optional<ReplacedInvitation> replaces,
        List<Waiver> waivers) {

    /**
     * An invitation that another one replaces.
     *
     * @param former the invitation as read
     * @param cause the cause, as a code of {@link dev.portalaccess.model.stored.InvitationState.Voided}
     */
    public record ReplacedInvitation(Versioned<Invitation> former, String cause) {

        /** Whether nothing has ended it yet; it may have expired. */
        boolean isNotEnded() {
            return former.value().state().kind() == InvitationState.Kind.LIVE;
        }
    }
}
