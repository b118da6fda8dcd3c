package dev.portalaccess.examples.frontdesk.web.portal;

import io.javalin.http.Context;
import java.util.Map;

/** The page that explains why something was not opened and which number to call. */
final class RefusalPage {

    private final PortalContext lobby;

    RefusalPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /**
     * Shows the page.
     *
     * @param why an open code of the library; an unknown code has a general text
     */
    void show(Context context, String why) {
        String title = lobby.tongue(context).sayOr("refused." + why + ".title", "refused.other.title");
        String words = lobby.tongue(context).sayOr("refused." + why, "refused.other");
        context.status(422);
        lobby.show(context, "refused", Map.of("title", title, "words", words, "why", why));
    }
}
