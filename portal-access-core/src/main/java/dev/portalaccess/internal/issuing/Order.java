package dev.portalaccess.internal.issuing;

import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Issue.Waiver;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/**
 * An invitation to be issued.
 *
 * @param purpose what it is for
 * @param holder whom it is for, as read or just met
 * @param delivery how it travels
 * @param grants what it carries
 * @param replaces the invitation it takes the place of, which dies with it
 * @param waivers what was overridden for it
 */
public record Order(
        Invitation.Purpose purpose,
        Versioned<Holder> holder,
        Delivery delivery,
        List<PendingGrant> grants,
        Optional<Replaced> replaces,
        List<Waiver> waivers) {

    /**
     * An invitation that another takes the place of.
     *
     * @param former as read
     * @param cause why, as a code of {@link dev.portalaccess.model.InvitationState.Voided}
     */
    public record Replaced(Versioned<Invitation> former, String cause) {

        /** Whether nothing has ended it yet; its window may be over. */
        boolean isToEnd() {
            return former.value().state().kind() == InvitationState.Kind.LIVE;
        }
    }
}
