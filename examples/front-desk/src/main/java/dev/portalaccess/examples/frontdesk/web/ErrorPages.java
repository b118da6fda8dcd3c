package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/** What a person reads when there is no page, a form is too old, or something failed; of the last the log knows more. */
final class ErrorPages {

    private static final Set<String> SIDES = Set.of("desk", "portal", "mailbox");

    private final TemplateRenderer views;

    ErrorPages(TemplateRenderer views) {
        this.views = views;
    }

    void on(RoutesConfig routes) {
        routes.error(HttpStatus.NOT_FOUND.getCode(), context -> show(context, "not-found"));
        routes.error(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), context -> show(context, "failed"));
    }

    /** The form does not belong to this visit: the visit is over, another one has begun, or the form is not ours. */
    void stale(Context context) {
        context.status(HttpStatus.FORBIDDEN);
        show(context, "stale");
        context.skipRemainingHandlers();
    }

    private void show(Context context, String kind) {
        String first = context.path().split("/", 3)[1];
        boolean isSide = SIDES.contains(first);
        views.show(
                context,
                "trouble",
                Map.of("kind", kind, "side", isSide ? first : "doors", "start", isSide ? "/" + first : "/"));
    }
}
