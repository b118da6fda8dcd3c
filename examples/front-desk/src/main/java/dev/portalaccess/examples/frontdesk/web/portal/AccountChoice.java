package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.AccountCreation;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.SignIn;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.Typed;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The choice of the account that accepts an invitation: the one that is signed in, another existing one, or a new one.
 */
final class AccountChoice implements PageGroup {

    private final PortalContext lobby;
    private final InvitationAcceptance accepting;
    private final UnfinishedAccount unfinished;

    AccountChoice(PortalContext lobby) {
        this.lobby = lobby;
        this.accepting = new InvitationAcceptance(lobby);
        this.unfinished = new UnfinishedAccount(lobby);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/login"), withPending((context, pending) -> show(context, pending)));
        lobby.leads(routes, "/login/{which}", "/login");
        routes.post(lobby.path("/login/this"), withPending(this::useThis));
        routes.post(lobby.path("/login/known"), withPending(this::signIn));
        routes.post(lobby.path("/login/new"), withPending(this::make));
    }

    /**
     * Returns a handler that redirects to a starting page if the session has no invitation, because it was accepted or
     * the session has expired.
     */
    private Handler withPending(BiConsumer<Context, PendingInvitation> page) {
        return context -> {
            Optional<PendingInvitation> pending = PendingInvitation.of(context);
            if (pending.isEmpty()) {
                boolean known = SiteVisitor.of(context).account().isPresent();
                context.redirect(known ? "/portal" : lobby.path(""), HttpStatus.SEE_OTHER);
            } else if (pending.get().needsDetails()) {
                context.redirect(lobby.path("/details"), HttpStatus.SEE_OTHER);
            } else {
                page.accept(context, pending.get());
            }
        };
    }

    private void show(Context context, PendingInvitation pending) {
        lobby.show(context, "login", model(context, pending, FormProblems.NONE));
    }

    private void again(Context context, PendingInvitation pending, FormProblems problems) {
        lobby.showAgain(context, "login", model(context, pending, problems));
    }

    private Map<String, Object> model(Context context, PendingInvitation pending, FormProblems problems) {
        String current = SiteVisitor.of(context)
                .account()
                .flatMap(lobby.accounts()::nameOf)
                .orElse("");
        return Map.of(
                "current",
                current,
                "canMake",
                pending.invitation().isPresent(),
                "registers",
                pending.kind() == PendingInvitation.Kind.REGISTRATION,
                "name",
                PortalContext.typed(context, "name"),
                "newName",
                PortalContext.typed(context, "new-name"),
                "problems",
                problems);
    }

    private void useThis(Context context, PendingInvitation pending) {
        Optional<AccountId> current = SiteVisitor.of(context).account();
        if (current.isEmpty()) {
            show(context, pending);
            return;
        }
        accepting.with(context, pending, new PortalAccount(current.get(), "", PortalAccount.State.ENABLED));
    }

    private void signIn(Context context, PendingInvitation pending) {
        Typed typed = new Typed(PortalContext.typed(context, "name").strip(), PortalContext.typed(context, "password"));
        SignIn answer = lobby.accounts().signIn(typed, context.ip());
        if (answer instanceof SignIn.Right right && unfinished.mayAccept(right.login(), pending)) {
            accepting.with(context, pending, right.login());
        } else {
            again(
                    context,
                    pending,
                    FormProblems.of("password", lobby.tongue(context).say(PortalSignIn.words(answer))));
        }
    }

    private void make(Context context, PendingInvitation pending) {
        Optional<InvitationId> invitation = pending.invitation();
        NewAccountForm form = NewAccountForm.in(context);
        FormProblems problems = form.problems(context, lobby);
        if (invitation.isEmpty() || problems.any()) {
            again(context, pending, problems);
            return;
        }
        AccountCreation answer = made(context, invitation.get(), form.typed());
        if (answer instanceof AccountCreation.Made made) {
            accepting.with(context, pending, made.login());
        } else {
            again(
                    context,
                    pending,
                    FormProblems.of("new-name", lobby.tongue(context).say(words(answer))));
        }
    }

    private static String words(AccountCreation answer) {
        if (answer instanceof AccountCreation.Taken) {
            return "fault.TAKEN";
        }
        return answer instanceof AccountCreation.Busy ? "refused.BUSY" : "sign-in.wait";
    }

    private AccountCreation made(Context context, InvitationId invitation, Typed typed) {
        AccountCreation made = lobby.accounts().make(invitation, typed, context.ip());
        return made instanceof AccountCreation.Taken && unfinished.makesWay(typed.name(), invitation)
                ? lobby.accounts().make(invitation, typed, context.ip())
                : made;
    }
}
