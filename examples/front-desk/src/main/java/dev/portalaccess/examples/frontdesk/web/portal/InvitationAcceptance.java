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
 * Accepts an invitation with a login whose owner has just proved that it is theirs: redeem first, enable the login then
 * (PA-041). If the process stops in between, doing it again finishes it.
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

    /** Which kind a used code was of is not told, so the registration is asked first: of other kinds it knows nothing. */
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
     * What came of it.
     *
     * @param charts whose charts are open now
     * @param isShort whether charts that were meant to be are not among them
     * @param isWaiting whether the practice has to look at it first
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
        // Whoever tries again goes on with the same login, which may have claimed a registration meanwhile.
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

    /** A login that was made for this and is not needed now is taken away again, and what was written with it. */
    private void abandon(PortalAccount login, InvitationId invitation) {
        lobby.accounts().abandon(login, invitation);
        lobby.demographics().forget(invitation, login.id());
    }
}
