package dev.portalaccess.examples.frontdesk.web.portal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a page or form about one invitation that was opened in this browser. The address says which one.
 *
 * @param lobby the parts of the portal
 * @param context the request
 * @param number the number of the invitation in this browser
 * @param pending the invitation
 */
record InvitationVisit(PortalContext lobby, Context context, String number, PendingInvitation pending) {

    private static final String ANY = "/invitations/{visit}";

    /** A page, or what happens to its form. */
    @FunctionalInterface
    interface VisitPage {
        void answer(InvitationVisit visit);
    }

    /** Returns the route of a page or form. */
    static String route(PortalContext lobby, String below) {
        return lobby.path(ANY + below);
    }

    /**
     * Returns a handler that answers only for an invitation that is open in this browser. If it was accepted or refused
     * meanwhile, was open for too long, or the person has signed out, the answer says so, and nothing is done.
     */
    static Handler to(PortalContext lobby, VisitPage page) {
        return context -> {
            String number = context.pathParam("visit");
            Optional<PendingInvitation> pending = OpenedInvitations.of(context).flatMap(all -> all.find(number));
            pending.ifPresentOrElse(
                    one -> page.answer(new InvitationVisit(lobby, context, number, one)),
                    () -> finished(lobby, context));
        };
    }

    /** Leads from the address of a form to its page. */
    static void leads(PortalContext lobby, RoutesConfig routes, String from, String to) {
        routes.get(route(lobby, from), to(lobby, visit -> visit.goTo(to)));
    }

    private static void finished(PortalContext lobby, Context context) {
        context.status(HttpStatus.GONE);
        lobby.show(context, "finished", Map.of());
    }

    /** Begins with an invitation that was just opened. */
    static void begin(PortalContext lobby, Context context, PendingInvitation opened) {
        String number = OpenedInvitations.keep(context, opened);
        new InvitationVisit(lobby, context, number, opened).goTo("/you");
    }

    /** Returns the address of a page or form about this invitation. */
    String path(String below) {
        return lobby.path("/invitations/" + number + below);
    }

    void goTo(String below) {
        context.redirect(path(below), HttpStatus.SEE_OTHER);
    }

    /** Ends this visit, and every other one with the same invitation. */
    void finish() {
        OpenedInvitations.of(context).ifPresent(all -> all.finish(pending));
    }
}
