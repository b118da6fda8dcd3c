package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;

/** The address that an invitation really goes to, as the answer to the clerk names it. */
final class InvitationAddress {

    private InvitationAddress() {}

    /** Redirects to the page, which says where the new invitation goes. */
    static void tell(DeskRequest turn, String page, Outcome.Done<Invited> done) {
        boolean isLetter = done.value().channel() == Channel.PRINT;
        String key = isLetter ? "reissued.letter" : "reissued.mail";
        turn.tell(page, key, List.of(of(turn, done.value().invitation())), done.warnings());
    }

    /** Returns the address on record; empty if the invitation has none. */
    static String of(DeskRequest turn, InvitationId invitation) {
        return turn.portal()
                .invitations()
                .byId(turn.practice(), invitation)
                .map(InvitationView::to)
                .flatMap(InvitationView.Recipient::address)
                .map(EmailAddress::value)
                .orElse("");
    }
}
