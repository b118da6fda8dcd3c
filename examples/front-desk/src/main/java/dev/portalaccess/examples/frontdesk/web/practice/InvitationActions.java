package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.id.InvitationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import java.util.List;

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
        page.after(turn, form(turn, "cancel"), turn.portal().invitations().cancel(turn.clerk(), command));
    }

    private void remind(DeskRequest turn) {
        InvitationId invitation = invitation(turn);
        Outcome<QueuedMessage> outcome = turn.portal().invitations().remind(turn.clerk(), invitation);
        if (outcome instanceof Outcome.Done<QueuedMessage> done) {
            List<String> to = List.of(InvitationAddress.of(done.value().address()));
            turn.tell(ChartPage.address(turn), "done.remind", to, done.warnings());
        } else {
            page.refused(turn, form(turn, "remind"), outcome);
        }
    }

    private void reissue(DeskRequest turn) {
        ReissueInvitation command = again(turn);
        String form = form(turn, "reissue");
        if (!page.hasShown(turn, form, turn.portal().invitations().check(turn.clerk(), command))) {
            return;
        }
        Outcome<Invited> outcome = turn.portal().invitations().reissue(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<Invited> done) {
            InvitationAddress.tell(turn, ChartPage.address(turn), done);
        } else {
            page.refused(turn, form, outcome);
        }
    }

    /** Reads the command: the way and address that the form shows are those that are used. */
    private static ReissueInvitation again(DeskRequest turn) {
        InvitationId invitation = invitation(turn);
        String email = turn.line("email");
        return switch (turn.line("channel")) {
            case "EMAIL" -> ReissueInvitation.by(invitation, inLanguage(turn, DeliveryChoice.email(email)));
            case "PRINT" -> ReissueInvitation.by(invitation, inLanguage(turn, DeliveryChoice.print(email)));
            // A button that asks nothing, for a letter that may not have come out.
            default -> ReissueInvitation.asBefore(invitation);
        };
    }

    private static DeliveryChoice inLanguage(DeskRequest turn, DeliveryChoice choice) {
        return turn.line("language").isEmpty() ? choice : choice.in(turn.line("language"));
    }

    /** Returns the invitation that the address names, if it is one of the chart's. */
    private static InvitationId invitation(DeskRequest turn) {
        InvitationId id = DeskRequest.known(InvitationId::new, turn.context().pathParam("invitation"));
        return turn.portal()
                .invitations()
                .byId(turn.clerk(), id)
                .filter(view -> view.charts().contains(turn.chart().id()))
                .map(InvitationView::id)
                .orElseThrow(NotFoundResponse::new);
    }

    private static String form(DeskRequest turn, String action) {
        return action + "-" + turn.context().pathParam("invitation");
    }
}
