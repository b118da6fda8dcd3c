package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.command.Caller;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.HalfMade;
import dev.portalaccess.examples.frontdesk.embedding.DeskRights;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.id.InvitationId;

/**
 * The rules for an account that was created for an invitation and not enabled, because the process was interrupted
 * (PA-041).
 *
 * <p>Such an account accepts no other invitation, so it holds nothing until its own invitation has been redeemed.
 */
final class UnfinishedAccount {

    private final PortalContext lobby;

    UnfinishedAccount(PortalContext lobby) {
        this.lobby = lobby;
    }

    /**
     * Reports whether the account is in use. An account that holds a chart was redeemed for; if the process stopped
     * before the account was enabled, this method enables it.
     */
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

    /** Reports whether a person who has signed in may continue with the invitation. */
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
     * Removes the account with the name if its invitation can no longer be redeemed for it, except by the holder of
     * this invitation. The next account with the name is a new one and receives no grant of the removed account.
     */
    boolean makesWay(String name, InvitationId invitation) {
        return lobby.accounts()
                .halfMade(name)
                .filter(half -> isVain(half, invitation))
                .filter(half -> lobby.accounts().abandon(half.login(), half.invitation()))
                .isPresent();
    }

    /**
     * Reports whether the account can be removed. An account whose invitation is not on record any more may hold
     * grants, so it stays.
     */
    private boolean isVain(HalfMade half, InvitationId invitation) {
        return lobby.portal()
                .invitations()
                .byId(Caller.of(lobby.id(), DeskRights.PORTAL), half.invitation())
                .map(InvitationView::status)
                .filter(status -> switch (status) {
                    case LIVE -> half.invitation().equals(invitation);
                    case EXPIRED, CANCELLED, VOIDED -> true;
                    case REDEEMED, UNRECOGNISED -> false;
                })
                .isPresent();
    }
}
