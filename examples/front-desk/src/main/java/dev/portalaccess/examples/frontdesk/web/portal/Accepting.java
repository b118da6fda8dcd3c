package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.activation.Redeemed;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.examples.frontdesk.accounts.Login;
import dev.portalaccess.examples.frontdesk.embedding.Demographics.Details;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.registration.Completion.NotCompleted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * Accepts an invitation with a login whose owner has just proved that it is theirs: redeem first, enable the login then
 * (PA-041). If the process stops in between, doing it again finishes it.
 */
final class Accepting {

    private final Lobby lobby;
    private final Refusal refusal;

    Accepting(Lobby lobby) {
        this.lobby = lobby;
        this.refusal = new Refusal(lobby);
    }

    void with(Context context, Pending pending, Login login) {
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
    private void again(Context context, Pending pending, Secret secret, Login login) {
        Completion answer = complete(pending, secret, login);
        if (answer instanceof NotCompleted not && NotRedeemed.NOT_RECOGNISED.equals(not.why())) {
            redeem(context, pending, secret, login);
        } else {
            tell(context, pending, login, answer);
        }
    }

    private void redeem(Context context, Pending pending, Secret secret, Login login) {
        Redemption answer = lobby.portal().activation().redeem(lobby.id(), secret, login.id());
        answer.fold(
                done -> open(context, pending, login, outcome(done)),
                not -> refuse(context, pending, login, not.why()));
    }

    private void register(Context context, Pending pending, Secret secret, Login login) {
        Optional<Details> details = pending.details();
        details.ifPresent(written -> pending.invitation()
                .ifPresent(invitation -> lobby.demographics().keep(invitation, login.id(), written)));
        tell(context, pending, login, complete(pending, secret, login));
    }

    private Completion complete(Pending pending, Secret secret, Login login) {
        return lobby.portal().registrations().complete(lobby.id(), secret, login.id(), pending.representative());
    }

    private void tell(Context context, Pending pending, Login login, Completion answer) {
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

    private static Outcome outcome(Redeemed done) {
        return new Outcome(done.charts(), !done.refused().isEmpty(), false);
    }

    private boolean open(Context context, Pending pending, Login login, Outcome outcome) {
        if (!login.isEnabled()) {
            lobby.accounts().enable(login);
        }
        pending.invitation().ifPresent(invitation -> lobby.accounts().abandonOthers(login, invitation));
        Pending.drop(context);
        Visitor.of(context).signIn(context, login.id());
        context.sessionAttribute(Done.KEY, outcome);
        context.redirect(lobby.path("/done"), HttpStatus.SEE_OTHER);
        return true;
    }

    private boolean refuse(Context context, Pending pending, Login login, String why) {
        // Whoever tries again goes on with the same login, which may have claimed a registration meanwhile.
        if (!NotRedeemed.CHANGED_MEANWHILE.equals(why)) {
            pending.invitation().ifPresent(invitation -> abandon(login, invitation));
            Pending.drop(context);
        }
        if (login.isEnabled()) {
            Visitor.of(context).signIn(context, login.id());
        }
        refusal.show(context, why);
        return false;
    }

    /** A login that was made for this and is not needed now is taken away again, and what was written with it. */
    private void abandon(Login login, InvitationId invitation) {
        lobby.accounts().abandon(login, invitation);
        lobby.demographics().forget(invitation, login.id());
    }
}
