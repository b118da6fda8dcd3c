package dev.portalaccess.invitations;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Invitation.Status;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.InvitationState.Cancelled;
import dev.portalaccess.model.InvitationState.Redeemed;
import dev.portalaccess.model.InvitationState.Unrecognised;
import dev.portalaccess.model.InvitationState.Voided;
import dev.portalaccess.model.Reason;
import java.time.Instant;
import java.util.List;

/** Brings an invitation into any status there is. */
final class Endings {

    private Endings() {}

    static void bringTo(Office office, InvitationId id, Status status) {
        Instant now = office.portal.clock.instant();
        switch (status) {
            case LIVE -> {}
            case EXPIRED -> office.expire();
            case REDEEMED -> office.backDoor.state(id, new Redeemed(now, new AccountId("login-jane"), List.of()));
            case CANCELLED -> office.backDoor.state(id, cancelled(office));
            case VOIDED -> office.backDoor.state(id, new Voided(now, Voided.REISSUED));
            case UNRECOGNISED -> office.backDoor.state(id, new Unrecognised("declined"));
        }
    }

    private static InvitationState cancelled(Office office) {
        return new Cancelled(office.portal.clock.instant(), office.portal.family.clerk(), Reason.ENTERED_IN_ERROR);
    }
}
