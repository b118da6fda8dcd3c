package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.PageGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * The page <em>Are you Anthony?</em>. It names the practice and the given name of the invited person, and nothing else
 * (PA-040). Whoever registers a new patient is also asked whether the patient is somebody else, such as a child.
 */
final class GreetingPage implements PageGroup {

    private static final String NOT_YOU = "/not-you";

    private final PortalContext lobby;

    GreetingPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(InvitationVisit.route(lobby, "/you"), InvitationVisit.to(lobby, this::greet));
        routes.post(InvitationVisit.route(lobby, NOT_YOU), InvitationVisit.to(lobby, this::leave));
        InvitationVisit.leads(lobby, routes, NOT_YOU, "/you");
        routes.get(lobby.path(NOT_YOU), context -> lobby.show(context, "not-you", Map.of()));
    }

    private void greet(InvitationVisit visit) {
        switch (visit.pending().kind()) {
            case AGAIN, LETTER_AGAIN -> visit.goTo("/login");
            case REGISTRATION -> show(visit, "registers", "/details");
            case ACTIVATION -> show(visit, "you", "/login");
        }
    }

    private void show(InvitationVisit visit, String page, String next) {
        Map<String, Object> model = Map.of(
                "given", visit.pending().givenName(),
                "next", visit.path(next),
                "notYou", visit.path(NOT_YOU));
        lobby.show(visit.context(), page, model);
    }

    private void leave(InvitationVisit visit) {
        visit.finish();
        visit.context().redirect(lobby.path(NOT_YOU), HttpStatus.SEE_OTHER);
    }
}
