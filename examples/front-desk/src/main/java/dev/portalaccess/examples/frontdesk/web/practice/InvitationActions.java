package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.id.InvitationId;
import io.javalin.config.RoutesConfig;

/** The actions of staff on an invitation: remind, reissue, cancel. */
public final class InvitationActions implements PageGroup {

    private final ChartPage page;

    /** Creates the actions of the chart page. */
    public InvitationActions(ChartPage page) {
        this.page = page;
    }

    @Override
    public void on(RoutesConfig routes) {
        page.action(routes, "/invitations/{invitation}/cancel", this::cancel);
        page.action(routes, "/invitations/{invitation}/remind", this::remind);
        page.action(routes, "/invitations/{invitation}/reissue", this::reissue);
    }

    private void cancel(DeskRequest turn) {
        CancelInvitation command = new CancelInvitation(invitation(turn), ReasonChoices.given(turn));
        after(turn, "cancel", turn.portal().invitations().cancel(turn.clerk(), command));
    }

    private void remind(DeskRequest turn) {
        after(turn, "remind", turn.portal().invitations().remind(turn.clerk(), invitation(turn)));
    }

    private void reissue(DeskRequest turn) {
        after(turn, "reissue", turn.portal().invitations().reissue(turn.clerk(), again(turn)));
    }

    private static ReissueInvitation again(DeskRequest turn) {
        String email = turn.line("email");
        return switch (turn.line("channel")) {
            case "EMAIL" -> ReissueInvitation.by(invitation(turn), DeliveryChoice.email(email));
            case "PRINT" -> ReissueInvitation.by(invitation(turn), DeliveryChoice.print(email));
            default -> ReissueInvitation.asBefore(invitation(turn));
        };
    }

    private static InvitationId invitation(DeskRequest turn) {
        return DeskRequest.known(InvitationId::new, turn.context().pathParam("invitation"));
    }

    private void after(DeskRequest turn, String action, Outcome<?> outcome) {
        page.after(turn, action + "-" + turn.context().pathParam("invitation"), outcome);
    }
}
