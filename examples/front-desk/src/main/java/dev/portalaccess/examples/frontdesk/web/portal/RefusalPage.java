package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.regex.Pattern;

/** The page that explains why something was not opened and which number to call. */
final class RefusalPage implements PageGroup {

    private static final String BELOW = "/refused";
    private static final Pattern PLAIN = Pattern.compile("[\\w-]{1,64}");

    private final PortalContext lobby;

    RefusalPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path(BELOW), context -> show(context, known(context, "why"), known(context, "visit")));
    }

    private static String known(Context context, String parameter) {
        String value = context.queryParam(parameter);
        return value != null && PLAIN.matcher(value).matches() ? value : "";
    }

    /**
     * Redirects to the page, whose address says why, so that it can be read in another language.
     *
     * @param why an open code of the library; an unknown code has a general text
     */
    void tell(Context context, String why) {
        context.redirect(KeptForm.with(lobby.path(BELOW), "why", why), HttpStatus.SEE_OTHER);
    }

    /** Redirects to the page, from which the person can go on with the invitation. */
    void tell(InvitationVisit visit, String why) {
        String page = KeptForm.with(lobby.path(BELOW), "why", why);
        visit.context().redirect(KeptForm.with(page, "visit", visit.number()), HttpStatus.SEE_OTHER);
    }

    private void show(Context context, String why, String visit) {
        String title = lobby.tongue(context).sayOr("refused." + why + ".title", "refused.other.title");
        String words = lobby.tongue(context).sayOr("refused." + why, "refused.other");
        context.status(422);
        lobby.show(context, "refused", Map.of("title", title, "words", words, "why", why, "visit", visit));
    }
}
