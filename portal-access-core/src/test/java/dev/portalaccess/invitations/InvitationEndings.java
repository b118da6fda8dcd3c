package dev.portalaccess.invitations;

import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.InvitationState.Unrecognised;
import dev.portalaccess.model.stored.InvitationState.Voided;
import java.time.Instant;
import java.util.List;

/** Brings an invitation into any status there is. */
final class InvitationEndings {

    private InvitationEndings() {}

    static void bringTo(InvitationOffice office, InvitationId id, InvitationStatus status) {
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

    private static InvitationState cancelled(InvitationOffice office) {
        return new Cancelled(office.portal.clock.instant(), office.portal.family.clerk(), Reason.ENTERED_IN_ERROR);
    }
}
