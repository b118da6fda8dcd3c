package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.function.UnaryOperator;

/** The action that reissues an e-mailed invitation, to the same address or to another one. */
record ReissueForm(String address) {

    void issue(DeskRequest turn) {
        InvitationId invitation = DeskRequest.known(InvitationId::new, turn.line("invitation"));
        // An empty field means the previous address.
        ReissueInvitation command = turn.line("email").isEmpty()
                ? ReissueInvitation.asBefore(invitation)
                : ReissueInvitation.by(invitation, DeliveryChoice.email(turn.line("email")));
        String page = ListPager.samePage(turn, address);
        // A list without an address field shows the problem at the form itself.
        UnaryOperator<String> field = turn.all("email").isEmpty() ? path -> turn.line("form") : RefusalMessages::last;
        List<Finding> found = turn.portal().invitations().check(turn.clerk(), command);
        if (!SeenWarnings.areAll(turn, found)) {
            turn.again(page, FormProblems.of(found, field), found);
            return;
        }
        Outcome<EnablingResult.Invited> outcome = turn.portal().invitations().reissue(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<EnablingResult.Invited> done) {
            InvitationAddress.tell(turn, address, done);
        } else {
            turn.again(page, RefusalMessages.of(outcome, field), outcome.findings());
        }
    }
}
