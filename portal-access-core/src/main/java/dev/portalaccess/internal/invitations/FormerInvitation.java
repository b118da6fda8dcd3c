package dev.portalaccess.internal.invitations;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Voided;
import java.util.Optional;

/**
 * The invitation that is issued again.
 *
 * @param read as read
 * @param holder the invited holder, as read
 */
record FormerInvitation(Versioned<Invitation> read, Versioned<Holder> holder) {

    Invitation invitation() {
        return read.value();
    }

    /** Returns the address to use if no other is typed (T13); never an address that the holder no longer has. */
    Optional<EmailAddress> usualAddress() {
        Optional<EmailAddress> last = invitation().delivery().address();
        Optional<EmailAddress> own = holder.value().address();
        return wasSentToFormerAddress(invitation().state()) ? own : last.or(() -> own);
    }

    static boolean wasSentToFormerAddress(InvitationState state) {
        return state instanceof Voided voided && voided.cause().equals(Voided.ADDRESS_CHANGED);
    }
}
