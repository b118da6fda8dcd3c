package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.HalfMade;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.id.InvitationId;

/**
 * What may become of a login that was made for an invitation and not enabled, because something broke off (PA-041).
 *
 * <p>It accepts no other invitation, so it holds nothing as long as its own was not redeemed.
 */
final class UnfinishedAccount {

    private final PortalContext lobby;

    UnfinishedAccount(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A login that holds something was redeemed for; if the process stopped before it was enabled, it is enabled now. */
    boolean isInUse(PortalAccount login) {
        if (login.isEnabled()) {
            return true;
        }
        boolean holds = !lobby.portal()
                .decisions()
                .heldBy(lobby.id(), login.id())
                .charts()
                .isEmpty();
        if (holds) {
            lobby.accounts().enable(login);
        }
        return holds;
    }

    /** Whether somebody who has signed in may go on with that invitation. */
    boolean mayAccept(PortalAccount login, PendingInvitation pending) {
        return isInUse(login)
                || pending.invitation().map(one -> isFor(login, one)).orElse(true);
    }

    private boolean isFor(PortalAccount login, InvitationId invitation) {
        return lobby.accounts()
                .halfMade(login.name())
                .filter(half -> half.invitation().equals(invitation))
                .isPresent();
    }

    /**
     * Takes the login of that name away if nothing can come of it any more but what whoever holds this invitation decides.
     * The next of the name is another login: whatever the former one may hold by now is not in it.
     */
    boolean makesWay(String name, InvitationId invitation) {
        return lobby.accounts()
                .halfMade(name)
                .filter(half -> isVain(half, invitation))
                .filter(half -> lobby.accounts().abandon(half.login(), half.invitation()))
                .isPresent();
    }

    /** One whose invitation is not on record any more may hold something, and stays. */
    private boolean isVain(HalfMade half, InvitationId invitation) {
        return lobby.portal()
                .invitations()
                .byId(lobby.id(), half.invitation())
                .map(InvitationView::status)
                .filter(status -> switch (status) {
                    case LIVE -> half.invitation().equals(invitation);
                    case EXPIRED, CANCELLED, VOIDED -> true;
                    case REDEEMED, UNRECOGNISED -> false;
                })
                .isPresent();
    }
}
