package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Page;
import java.util.Optional;

/** Finds the invitation behind a line of a list. */
final class Invited {

    private static final int MOST = 100;

    private Invited() {}

    /** That invitation to that holder; empty once it has been put away. */
    static Optional<InvitationView> find(Turn turn, HolderId holder, InvitationId invitation) {
        InvitationFilter filter =
                InvitationFilter.all(turn.ehr().clock().instant()).to(holder);
        return turn.portal().invitations().list(turn.practice(), filter, Page.Request.first(MOST)).items().stream()
                .filter(view -> view.id().equals(invitation))
                .findFirst();
    }
}
