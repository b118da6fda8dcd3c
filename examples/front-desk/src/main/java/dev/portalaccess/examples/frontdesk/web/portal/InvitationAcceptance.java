package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.examples.frontdesk.web.portal.PendingInvitation.Kind;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationCompletion.NotCompleted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The acceptance of an invitation with an account whose owner has just signed in. It redeems the invitation first and
 * then enables the account (PA-041). If the process stops in between, a repeat finishes the acceptance.
 */
final class InvitationAcceptance {

    private static final Set<String> RETRIED = Set.of(
            ActivationRefusal.CHANGED_MEANWHILE,
            ActivationRefusal.SECOND_FACT_WRONG,
            ActivationRefusal.SECOND_FACT_MISSING);

    private final PortalContext lobby;
    private final RefusalPage refusal;

    InvitationAcceptance(PortalContext lobby) {
        this.lobby = lobby;
        this.refusal = new RefusalPage(lobby);
    }

    void with(InvitationVisit visit, PortalAccount login) {
        PendingInvitation pending = visit.pending();
        if (pending.kind() == Kind.LETTER_AGAIN) {
            letterAgain(visit, login);
            return;
        }
        Optional<Secret> code = pending.code();
        if (code.isEmpty()) {
            pending.invitation().ifPresent(invitation -> lobby.accounts().abandon(login, invitation));
            visit.goTo("/login");
            return;
        }
        try (Secret secret = code.get()) {
            switch (pending.kind()) {
                case REGISTRATION -> register(visit, secret, login);
                case AGAIN -> again(visit, secret, login);
                case ACTIVATION, LETTER_AGAIN -> redeem(visit, secret, login);
            }
        }
    }

    /**
     * Signs in whoever has used the letter before. The holder of any other account learns that it was somebody else.
     */
    private void letterAgain(InvitationVisit visit, PortalAccount login) {
        visit.finish();
        SiteVisitor.of(visit.context()).signIn(visit.context(), login.id());
        if (visit.pending().isUsedBy(login.id())) {
            visit.context().redirect("/portal", HttpStatus.SEE_OTHER);
        } else {
            refusal.tell(visit.context(), ActivationRefusal.USED);
        }
    }

    /**
     * Accepts a used code again. The library does not reveal the kind of a used code, so this method asks for a
     * registration first, which does not recognise codes of other kinds.
     */
    private void again(InvitationVisit visit, Secret secret, PortalAccount login) {
        RegistrationCompletion answer = complete(visit.pending(), secret, login);
        if (answer instanceof NotCompleted not && ActivationRefusal.NOT_RECOGNISED.equals(not.why())) {
            redeem(visit, secret, login);
        } else {
            answer.<Boolean>fold(
                    done -> open(visit, login, Outcome.open(login, List.of(done.chart()))),
                    () -> open(visit, login, Outcome.waiting(login)),
                    not -> refuse(visit, login, not.why()));
        }
    }

    private void redeem(InvitationVisit visit, Secret secret, PortalAccount login) {
        Activation activation = lobby.portal().activation();
        Redemption answer = visit.pending()
                .fact()
                .map(fact -> activation.redeem(lobby.id(), secret, login.id(), fact))
                .orElseGet(() -> activation.redeem(lobby.id(), secret, login.id()));
        answer.fold(done -> open(visit, login, Outcome.of(login, done)), not -> refuse(visit, login, not.why()));
    }

    /**
     * Completes a registration. Whether the chart is open at once or waits for staff shows whether there is a patient
     * of that name, so the answer is the same for both, and whoever has made an account signs in later (PA-056).
     */
    private void register(InvitationVisit visit, Secret secret, PortalAccount login) {
        PendingInvitation pending = visit.pending();
        pending.details()
                .ifPresent(written -> pending.invitation()
                        .ifPresent(invitation -> lobby.demographics().keep(invitation, login.id(), written)));
        complete(pending, secret, login)
                .<Boolean>fold(
                        done -> thank(visit, login), () -> thank(visit, login), not -> refuse(visit, login, not.why()));
    }

    private RegistrationCompletion complete(PendingInvitation pending, Secret secret, PortalAccount login) {
        return lobby.portal().registrations().complete(lobby.id(), secret, login.id(), pending.representative());
    }

    private boolean thank(InvitationVisit visit, PortalAccount login) {
        accepted(visit, login);
        visit.context().redirect(lobby.path("/thanks"), HttpStatus.SEE_OTHER);
        return true;
    }

    private void accepted(InvitationVisit visit, PortalAccount login) {
        if (!login.isEnabled()) {
            lobby.accounts().enable(login);
        }
        visit.pending().invitation().ifPresent(invitation -> lobby.accounts().abandonOthers(login, invitation));
        visit.finish();
    }

    /**
     * The result of an acceptance.
     *
     * @param account the account that it is for
     * @param charts the charts that are open now
     * @param isShort whether some of the charts of the invitation were refused
     * @param isWaiting whether the practice has to review the registration first
     */
    record Outcome(AccountId account, List<ChartId> charts, boolean isShort, boolean isWaiting) {

        private static Outcome of(PortalAccount login, Redemption.Redeemed done) {
            return new Outcome(login.id(), done.charts(), !done.refused().isEmpty(), false);
        }

        private static Outcome open(PortalAccount login, List<ChartId> charts) {
            return new Outcome(login.id(), charts, false, false);
        }

        private static Outcome waiting(PortalAccount login) {
            return new Outcome(login.id(), List.of(), false, true);
        }
    }

    private boolean open(InvitationVisit visit, PortalAccount login, Outcome outcome) {
        Context context = visit.context();
        accepted(visit, login);
        SiteVisitor.of(context).signIn(context, login.id());
        String number = SessionShelf.keep(context, outcome);
        context.redirect(KeptForm.with(lobby.path("/done"), ActivatedPage.OUTCOME, number), HttpStatus.SEE_OTHER);
        return true;
    }

    private boolean refuse(InvitationVisit visit, PortalAccount login, String why) {
        // A retry continues with the same account, which may have claimed a registration in the meantime.
        boolean canRetry = RETRIED.contains(why);
        if (!canRetry) {
            visit.pending().invitation().ifPresent(invitation -> abandon(login, invitation));
            visit.finish();
        }
        if (login.isEnabled()) {
            SiteVisitor.of(visit.context()).signIn(visit.context(), login.id());
        }
        if (canRetry) {
            refusal.tell(visit, why);
        } else {
            refusal.tell(visit.context(), why);
        }
        return false;
    }

    /** Removes an account that was created for the invitation and is not needed now, with the details typed for it. */
    private void abandon(PortalAccount login, InvitationId invitation) {
        lobby.accounts().abandon(login, invitation);
        lobby.demographics().forget(invitation, login.id());
    }
}
