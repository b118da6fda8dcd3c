package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.Accounts.Making;
import dev.portalaccess.examples.frontdesk.accounts.Accounts.SignIn;
import dev.portalaccess.examples.frontdesk.accounts.Accounts.Typed;
import dev.portalaccess.examples.frontdesk.accounts.Login;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Problems;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.InvitationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** With which login an invitation is accepted: the one that is signed in, another that one has, or a new one. */
final class Choose implements Pages {

    private final Lobby lobby;
    private final Accepting accepting;
    private final Unfinished unfinished;

    Choose(Lobby lobby) {
        this.lobby = lobby;
        this.accepting = new Accepting(lobby);
        this.unfinished = new Unfinished(lobby);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/login"), withPending((context, pending) -> show(context, pending)));
        lobby.leads(routes, "/login/{which}", "/login");
        routes.post(lobby.path("/login/this"), withPending(this::useThis));
        routes.post(lobby.path("/login/known"), withPending(this::signIn));
        routes.post(lobby.path("/login/new"), withPending(this::make));
    }

    /** Whoever comes back after the end, or after the session is over, is shown where to begin. */
    private Handler withPending(BiConsumer<Context, Pending> page) {
        return context -> {
            Optional<Pending> pending = Pending.of(context);
            if (pending.isEmpty()) {
                boolean known = Visitor.of(context).account().isPresent();
                context.redirect(known ? "/portal" : lobby.path(""), HttpStatus.SEE_OTHER);
            } else if (pending.get().needsDetails()) {
                context.redirect(lobby.path("/details"), HttpStatus.SEE_OTHER);
            } else {
                page.accept(context, pending.get());
            }
        };
    }

    private void show(Context context, Pending pending) {
        lobby.show(context, "login", model(context, pending, Problems.NONE));
    }

    private void again(Context context, Pending pending, Problems problems) {
        lobby.showAgain(context, "login", model(context, pending, problems));
    }

    private Map<String, Object> model(Context context, Pending pending, Problems problems) {
        String current =
                Visitor.of(context).account().flatMap(lobby.accounts()::nameOf).orElse("");
        return Map.of(
                "current",
                current,
                "canMake",
                pending.invitation().isPresent(),
                "registers",
                pending.kind() == Pending.Kind.REGISTRATION,
                "name",
                Lobby.typed(context, "name"),
                "newName",
                Lobby.typed(context, "new-name"),
                "problems",
                problems);
    }

    private void useThis(Context context, Pending pending) {
        Optional<AccountId> current = Visitor.of(context).account();
        if (current.isEmpty()) {
            show(context, pending);
            return;
        }
        accepting.with(context, pending, new Login(current.get(), "", Login.State.ENABLED));
    }

    private void signIn(Context context, Pending pending) {
        Typed typed = new Typed(Lobby.typed(context, "name").strip(), Lobby.typed(context, "password"));
        SignIn answer = lobby.accounts().signIn(typed, context.ip());
        if (answer instanceof SignIn.Right right && unfinished.mayAccept(right.login(), pending)) {
            accepting.with(context, pending, right.login());
        } else {
            again(
                    context,
                    pending,
                    Problems.of("password", lobby.tongue(context).say(SigningIn.words(answer))));
        }
    }

    private void make(Context context, Pending pending) {
        Optional<InvitationId> invitation = pending.invitation();
        NewLogin form = NewLogin.in(context);
        Problems problems = form.problems(context, lobby);
        if (invitation.isEmpty() || problems.any()) {
            again(context, pending, problems);
            return;
        }
        Making answer = made(context, invitation.get(), form.typed());
        if (answer instanceof Making.Made made) {
            accepting.with(context, pending, made.login());
        } else {
            again(
                    context,
                    pending,
                    Problems.of("new-name", lobby.tongue(context).say(words(answer))));
        }
    }

    private static String words(Making answer) {
        if (answer instanceof Making.Taken) {
            return "fault.TAKEN";
        }
        return answer instanceof Making.Busy ? "refused.BUSY" : "sign-in.wait";
    }

    private Making made(Context context, InvitationId invitation, Typed typed) {
        Making made = lobby.accounts().make(invitation, typed, context.ip());
        return made instanceof Making.Taken && unfinished.makesWay(typed.name(), invitation)
                ? lobby.accounts().make(invitation, typed, context.ip())
                : made;
    }
}
