package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Caller;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PracticeId;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What every page of the desk needs: the host behind it, its views, and who asks. */
public final class Reception {

    // Enough to tell sessions apart; most of the token stays out of the store.
    private static final int OF_SESSION = 12;

    private final Ehr ehr;
    private final Views views;
    private final AtomicLong requests = new AtomicLong();

    /** In front of that host. */
    public Reception(Ehr ehr, Views views) {
        this.ehr = ehr;
        this.views = views;
    }

    Ehr ehr() {
        return ehr;
    }

    PortalAccess portal() {
        return ehr.portal();
    }

    PracticeId practice() {
        return ehr.practice().id();
    }

    /** The clerk who is signed in. */
    Caller caller(Context context) {
        return Caller.staff(practice(), Visitor.of(context).staff().orElseThrow());
    }

    /** The chart that the address names. */
    Chart chart(Context context) {
        ChartId id = known(ChartId::new, context.pathParam("id"));
        return ehr.charts().chart(practice(), id).orElseThrow(NotFoundResponse::new);
    }

    /** An id out of an address or a form; what cannot be one leads to no page. */
    static <T> T known(Function<String, T> kind, String text) {
        try {
            return kind.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    void show(Context context, String page, Map<String, ?> model) {
        views.show(context, "desk/" + page, model);
    }

    /** The language of that visitor. */
    Tongue tongue(Context context) {
        return views.tongue(context);
    }

    /** A name for a request, so that a form that is sent twice is done once: no secret, only never the same again. */
    String requestName(Context context) {
        return Visitor.of(context).token().substring(0, OF_SESSION) + "-" + requests.incrementAndGet();
    }

    /** What was typed there; empty if nothing was. */
    static String typed(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "").strip();
    }
}
