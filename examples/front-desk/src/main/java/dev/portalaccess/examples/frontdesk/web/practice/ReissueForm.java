package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.function.BiConsumer;

/** The action that reissues an e-mailed invitation, to the same address or to another one. */
record ReissueForm(String address, BiConsumer<DeskRequest, SubmittedForm> page) {

    void issue(DeskRequest turn) {
        SubmittedForm form = turn.filled(List.of("form", "invitation", "email"));
        InvitationId invitation = DeskRequest.known(InvitationId::new, form.value("invitation"));
        // An empty field means the previous address.
        ReissueInvitation command = form.value("email").isBlank()
                ? ReissueInvitation.asBefore(invitation)
                : ReissueInvitation.by(invitation, DeliveryChoice.email(form.value("email")));
        Outcome<EnablingResult.Invited> outcome = turn.portal().invitations().reissue(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<EnablingResult.Invited> done) {
            turn.tell(address, "outbox.reissued", done.warnings());
        } else {
            // A list without an address field shows the problem at the form itself.
            boolean hasField = turn.context().formParam("email") != null;
            page.accept(
                    turn,
                    form.with(RefusalMessages.of(
                            turn, outcome, hasField ? RefusalMessages::last : path -> form.value("form"))));
        }
    }
}
