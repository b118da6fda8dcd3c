package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** <em>Are you Anthony?</em> It names the practice and the given name of whoever was invited, and nothing else (PA-040). */
final class Greeting implements Pages {

    private final Lobby lobby;

    Greeting(Lobby lobby) {
        this.lobby = lobby;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/you"), this::greet);
        routes.post(lobby.path("/not-you"), this::leave);
        lobby.leads(routes, "/not-you", "");
    }

    private void greet(Context context) {
        Pending.of(context)
                .ifPresentOrElse(
                        pending -> greet(context, pending),
                        () -> context.redirect(lobby.path(""), HttpStatus.SEE_OTHER));
    }

    private void greet(Context context, Pending pending) {
        if (pending.kind() == Pending.Kind.AGAIN) {
            context.redirect(lobby.path("/login"), HttpStatus.SEE_OTHER);
            return;
        }
        boolean registers = pending.kind() == Pending.Kind.REGISTRATION;
        Map<String, Object> model = Map.of(
                "given", pending.givenName(),
                "registers", registers,
                "next", lobby.path(registers ? "/details" : "/login"));
        lobby.show(context, "you", model);
    }

    private void leave(Context context) {
        Pending.drop(context);
        lobby.show(context, "not-you", Map.of());
    }
}
