package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.PageGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * The page <em>Are you Anthony?</em>. It names the practice and the given name of the invited person, and nothing else
 * (PA-040).
 */
final class GreetingPage implements PageGroup {

    private final PortalContext lobby;

    GreetingPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/you"), this::greet);
        routes.post(lobby.path("/not-you"), this::leave);
        lobby.leads(routes, "/not-you", "");
    }

    private void greet(Context context) {
        PendingInvitation.of(context)
                .ifPresentOrElse(
                        pending -> greet(context, pending),
                        () -> context.redirect(lobby.path(""), HttpStatus.SEE_OTHER));
    }

    private void greet(Context context, PendingInvitation pending) {
        if (pending.kind() == PendingInvitation.Kind.AGAIN) {
            context.redirect(lobby.path("/login"), HttpStatus.SEE_OTHER);
            return;
        }
        boolean registers = pending.kind() == PendingInvitation.Kind.REGISTRATION;
        Map<String, Object> model = Map.of(
                "given", pending.givenName(),
                "registers", registers,
                "next", lobby.path(registers ? "/details" : "/login"));
        lobby.show(context, "you", model);
    }

    private void leave(Context context) {
        PendingInvitation.drop(context);
        lobby.show(context, "not-you", Map.of());
    }
}
