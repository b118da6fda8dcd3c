package dev.portalaccess.examples.frontdesk.web.portal;

import io.javalin.http.Context;
import java.util.Map;

/** The page that says that something was not opened, why, and whom to call. */
final class RefusalPage {

    private final PortalContext lobby;

    RefusalPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /**
     * Shows it.
     *
     * @param why an open code of the library: those that this page does not know get words of their own, too
     */
    void show(Context context, String why) {
        String title = lobby.tongue(context).sayOr("refused." + why + ".title", "refused.other.title");
        String words = lobby.tongue(context).sayOr("refused." + why, "refused.other");
        context.status(422);
        lobby.show(context, "refused", Map.of("title", title, "words", words, "why", why));
    }
}
