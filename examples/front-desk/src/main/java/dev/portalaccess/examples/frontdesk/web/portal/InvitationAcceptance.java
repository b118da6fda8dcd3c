package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics.Details;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationCompletion.NotCompleted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * The acceptance of an invitation with an account whose owner has just signed in. It redeems the invitation first and
 * then enables the account (PA-041). If the process stops in between, a repeat finishes the acceptance.
 */
final class InvitationAcceptance {

    private final PortalContext lobby;
    private final RefusalPage refusal;

    InvitationAcceptance(PortalContext lobby) {
        this.lobby = lobby;
        this.refusal = new RefusalPage(lobby);
    }

    void with(Context context, PendingInvitation pending, PortalAccount login) {
        Optional<Secret> code = pending.code();
        if (code.isEmpty()) {
            pending.invitation().ifPresent(invitation -> lobby.accounts().abandon(login, invitation));
            context.redirect("/portal", HttpStatus.SEE_OTHER);
            return;
        }
        try (Secret secret = code.get()) {
            switch (pending.kind()) {
                case REGISTRATION -> register(context, pending, secret, login);
                case AGAIN -> again(context, pending, secret, login);
                case ACTIVATION -> redeem(context, pending, secret, login);
            }
        }
    }

    /**
     * Accepts a used code again. The library does not reveal the kind of a used code, so this method asks for a
     * registration first, which does not recognise codes of other kinds.
     */
    private void again(Context context, PendingInvitation pending, Secret secret, PortalAccount login) {
        RegistrationCompletion answer = complete(pending, secret, login);
        if (answer instanceof NotCompleted not && ActivationRefusal.NOT_RECOGNISED.equals(not.why())) {
            redeem(context, pending, secret, login);
        } else {
            tell(context, pending, login, answer);
        }
    }

    private void redeem(Context context, PendingInvitation pending, Secret secret, PortalAccount login) {
        Redemption answer = lobby.portal().activation().redeem(lobby.id(), secret, login.id());
        answer.fold(
                done -> open(context, pending, login, outcome(done)),
                not -> refuse(context, pending, login, not.why()));
    }

    private void register(Context context, PendingInvitation pending, Secret secret, PortalAccount login) {
        Optional<Details> details = pending.details();
        details.ifPresent(written -> pending.invitation()
                .ifPresent(invitation -> lobby.demographics().keep(invitation, login.id(), written)));
        tell(context, pending, login, complete(pending, secret, login));
    }

    private RegistrationCompletion complete(PendingInvitation pending, Secret secret, PortalAccount login) {
        return lobby.portal().registrations().complete(lobby.id(), secret, login.id(), pending.representative());
    }

    private void tell(Context context, PendingInvitation pending, PortalAccount login, RegistrationCompletion answer) {
        answer.<Boolean>fold(
                done -> open(context, pending, login, new Outcome(List.of(done.chart()), false, false)),
                () -> open(context, pending, login, new Outcome(List.of(), false, true)),
                not -> refuse(context, pending, login, not.why()));
    }

    /**
     * The result of an acceptance.
     *
     * @param charts the charts that are open now
     * @param isShort whether some of the charts of the invitation were refused
     * @param isWaiting whether the practice has to review the registration first
     */
    record Outcome(List<ChartId> charts, boolean isShort, boolean isWaiting) {}

    private static Outcome outcome(Redemption.Redeemed done) {
        return new Outcome(done.charts(), !done.refused().isEmpty(), false);
    }

    private boolean open(Context context, PendingInvitation pending, PortalAccount login, Outcome outcome) {
        if (!login.isEnabled()) {
            lobby.accounts().enable(login);
        }
        pending.invitation().ifPresent(invitation -> lobby.accounts().abandonOthers(login, invitation));
        PendingInvitation.drop(context);
        SiteVisitor.of(context).signIn(context, login.id());
        context.sessionAttribute(ActivatedPage.KEY, outcome);
        context.redirect(lobby.path("/done"), HttpStatus.SEE_OTHER);
        return true;
    }

    private boolean refuse(Context context, PendingInvitation pending, PortalAccount login, String why) {
        // A retry continues with the same account, which may have claimed a registration in the meantime.
        if (!ActivationRefusal.CHANGED_MEANWHILE.equals(why)) {
            pending.invitation().ifPresent(invitation -> abandon(login, invitation));
            PendingInvitation.drop(context);
        }
        if (login.isEnabled()) {
            SiteVisitor.of(context).signIn(context, login.id());
        }
        refusal.show(context, why);
        return false;
    }

    /** Removes an account that was created for the invitation and is not needed now, with the details typed for it. */
    private void abandon(PortalAccount login, InvitationId invitation) {
        lobby.accounts().abandon(login, invitation);
        lobby.demographics().forget(invitation, login.id());
    }
}
