package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.InvitationId;
import java.util.List;
import java.util.function.BiConsumer;

/** Issues an e-mailed invitation again, to the same address or to another one. */
record Reissue(String address, BiConsumer<Turn, Filled> page) {

    void issue(Turn turn) {
        Filled form = turn.filled(List.of("form", "invitation", "email"));
        InvitationId invitation = Turn.known(InvitationId::new, form.value("invitation"));
        // Nothing typed means: to where it went the last time.
        ReissueInvitation command = form.value("email").isBlank()
                ? ReissueInvitation.asBefore(invitation)
                : ReissueInvitation.by(invitation, Deliver.email(form.value("email")));
        Outcome<Enabled.Invited> outcome = turn.portal().invitations().reissue(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<Enabled.Invited> done) {
            turn.tell(address, "outbox.reissued", done.warnings());
        } else {
            // A list without a field for the address leads from the top to the form itself.
            boolean hasField = turn.context().formParam("email") != null;
            page.accept(
                    turn,
                    form.with(Refusals.of(turn, outcome, hasField ? Refusals::last : path -> form.value("form"))));
        }
    }
}
