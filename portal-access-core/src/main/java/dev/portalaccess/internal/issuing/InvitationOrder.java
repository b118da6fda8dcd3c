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
 * @param purpose the purpose
 * @param holder the invited holder, as read or newly created
 * @param delivery the way it is delivered
 * @param grants the grants that redemption will bring into force
 * @param replaces the invitation that it replaces, which ends in the same commit
 * @param waivers the rules that staff overrode for it
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

        /** Reports whether the invitation has not ended yet; it may have expired. */
        boolean isNotEnded() {
            return former.value().state().kind() == InvitationState.Kind.LIVE;
        }
    }
}
