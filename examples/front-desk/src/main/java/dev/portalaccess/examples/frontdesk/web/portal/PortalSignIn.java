package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.SignIn;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.Typed;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** The pages that sign a person in to the portal and out of it. */
final class PortalSignIn implements PageGroup {

    private final PortalContext lobby;
    private final UnfinishedAccount unfinished;

    PortalSignIn(PortalContext lobby) {
        this.lobby = lobby;
        this.unfinished = new UnfinishedAccount(lobby);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(
                "/portal/sign-in",
                context -> lobby.show(context, "sign-in", Map.of("name", PortalContext.typed(context, "name"))));
        routes.post("/portal/sign-in", this::signIn);
        routes.get("/portal/sign-out", context -> context.redirect("/portal", HttpStatus.SEE_OTHER));
        routes.post("/portal/sign-out", this::signOut);
    }

    private void signIn(Context context) {
        String name = PortalContext.typed(context, "name").strip();
        SignIn answer =
                lobby.accounts().signIn(new Typed(name, PortalContext.typed(context, "password")), context.ip());
        if (answer instanceof SignIn.Right right && unfinished.isInUse(right.login())) {
            SiteVisitor.of(context).signIn(context, right.login().id());
            context.redirect("/portal", HttpStatus.SEE_OTHER);
        } else {
            lobby.again(context, "/portal/sign-in", FormProblems.of("password", words(answer)));
        }
    }

    /**
     * Returns the key of the text for a failed sign-in. Only a person with the right password learns that an account is
     * not in use yet.
     */
    static String words(SignIn answer) {
        if (answer instanceof SignIn.Right) {
            return "sign-in.unfinished";
        }
        if (answer instanceof SignIn.Busy) {
            return "refused.BUSY";
        }
        return answer instanceof SignIn.Wait ? "sign-in.wait" : "sign-in.wrong";
    }

    private void signOut(Context context) {
        OpenedInvitations.drop(context);
        SiteVisitor.of(context).accountLeaves(context);
        context.redirect("/portal/sign-in", HttpStatus.SEE_OTHER);
    }
}
