package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.invitations.RemindOfInvitation;
import dev.portalaccess.model.InvitationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What staff do with an invitation: remind, issue again, cancel. */
public final class InvitationActions implements Pages {

    private final Reception reception;
    private final ChartPage page;

    /** Beside that page. */
    public InvitationActions(Reception reception, ChartPage page) {
        this.reception = reception;
        this.page = page;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/desk/charts/{id}/invitations/{invitation}/cancel", this::cancel);
        routes.post("/desk/charts/{id}/invitations/{invitation}/remind", this::remind);
        routes.post("/desk/charts/{id}/invitations/{invitation}/reissue", this::reissue);
    }

    private void cancel(Context context) {
        CancelInvitation command = new CancelInvitation(invitation(context), Reasons.given(context));
        after(context, "cancel", invitations().cancel(reception.caller(context), command));
    }

    private void remind(Context context) {
        RemindOfInvitation command = new RemindOfInvitation(invitation(context));
        after(context, "remind", invitations().remind(reception.caller(context), command));
    }

    private void reissue(Context context) {
        after(context, "reissue", invitations().reissue(reception.caller(context), again(context)));
    }

    private static ReissueInvitation again(Context context) {
        String email = Reception.typed(context, "email");
        return switch (Reception.typed(context, "channel")) {
            case "EMAIL" -> ReissueInvitation.by(invitation(context), Deliver.email(email));
            case "PRINT" -> ReissueInvitation.by(invitation(context), Deliver.print(email));
            default -> ReissueInvitation.asBefore(invitation(context));
        };
    }

    private Invitations invitations() {
        return reception.portal().invitations();
    }

    private static InvitationId invitation(Context context) {
        return Reception.known(InvitationId::new, context.pathParam("invitation"));
    }

    private void after(Context context, String action, Outcome<?> outcome) {
        String form = action + "-" + context.pathParam("invitation");
        page.after(context, action, outcome, Typed.in(form, context, "reason", "words", "channel", "email"));
    }
}
