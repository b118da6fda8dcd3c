package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.AccountCreation;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.SignIn;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.Typed;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.examples.frontdesk.web.portal.InvitationVisit.VisitPage;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.Optional;

/**
 * The choice of the account that accepts an invitation: the one that is signed in, another existing one, or a new one.
 */
final class AccountChoice implements PageGroup {

    private static final String LOGIN = "/login";

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
        routes.get(InvitationVisit.route(lobby, LOGIN), to(this::show));
        InvitationVisit.leads(lobby, routes, LOGIN + "/{which}", LOGIN);
        routes.post(InvitationVisit.route(lobby, LOGIN + "/this"), to(this::useThis));
        routes.post(InvitationVisit.route(lobby, LOGIN + "/known"), to(this::signIn));
        routes.post(InvitationVisit.route(lobby, LOGIN + "/new"), to(this::make));
    }

    /** Returns a handler that leads to the patient's details first, if they are missing. */
    private Handler to(VisitPage page) {
        return InvitationVisit.to(lobby, visit -> {
            if (visit.pending().needsDetails()) {
                visit.goTo("/details");
            } else {
                page.answer(visit);
            }
        });
    }

    private void show(InvitationVisit visit) {
        Context context = visit.context();
        String current =
                SiteVisitor.account(context).flatMap(lobby.accounts()::nameOf).orElse("");
        lobby.show(
                context,
                "login",
                Map.of(
                        "current", current,
                        "canMake", visit.pending().invitation().isPresent(),
                        "registers", visit.pending().kind() == PendingInvitation.Kind.REGISTRATION,
                        "name", PortalContext.typed(context, "name"),
                        "newName", PortalContext.typed(context, "new-name"),
                        "address", visit.path(LOGIN)));
    }

    private void again(InvitationVisit visit, String field, String key) {
        lobby.again(visit.context(), visit.path(LOGIN), FormProblems.of(field, key));
    }

    private void useThis(InvitationVisit visit) {
        Optional<AccountId> current = SiteVisitor.account(visit.context());
        if (current.isEmpty()) {
            visit.goTo(LOGIN);
            return;
        }
        accepting.with(visit, new PortalAccount(current.get(), "", PortalAccount.State.ENABLED));
    }

    private void signIn(InvitationVisit visit) {
        Context context = visit.context();
        Typed typed = new Typed(PortalContext.typed(context, "name").strip(), PortalContext.typed(context, "password"));
        SignIn answer = lobby.accounts().signIn(typed, context.ip());
        if (answer instanceof SignIn.Right right && unfinished.mayAccept(right.login(), visit.pending())) {
            accepting.with(visit, right.login());
        } else {
            again(visit, "password", PortalSignIn.words(answer));
        }
    }

    private void make(InvitationVisit visit) {
        Context context = visit.context();
        Optional<InvitationId> invitation = visit.pending().invitation();
        NewAccountForm form = NewAccountForm.in(context);
        FormProblems problems = form.problems();
        if (invitation.isEmpty() || problems.any()) {
            lobby.again(context, visit.path(LOGIN), problems);
            return;
        }
        AccountCreation answer = made(context, invitation.get(), form.typed());
        if (answer instanceof AccountCreation.Made made) {
            accepting.with(visit, made.login());
        } else {
            again(visit, "new-name", words(answer));
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
