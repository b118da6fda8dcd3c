package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Views;
import io.javalin.http.Handler;
import java.util.function.Consumer;

/** Where requests to the desk come in. */
public final class Reception {

    private final Ehr ehr;
    private final Views views;

    /** In front of that host. */
    public Reception(Ehr ehr, Views views) {
        this.ehr = ehr;
        this.views = views;
    }

    /** Has a page, or an action, answer each request. */
    Handler to(Consumer<Turn> page) {
        return context -> page.accept(new Turn(context, ehr, views));
    }

    Ehr ehr() {
        return ehr;
    }
}
