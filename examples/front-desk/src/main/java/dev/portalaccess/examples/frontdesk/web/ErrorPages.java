package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.command.NotAllowedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * The pages for an unknown address, for what the visitor may not see, for a form that is too old, and for a failure. The log has the details of a
 * failure.
 */
final class ErrorPages {

    private static final Set<String> SIDES = Set.of("desk", "portal", "mailbox");

    private final TemplateRenderer views;

    ErrorPages(TemplateRenderer views) {
        this.views = views;
    }

    void on(RoutesConfig routes) {
        routes.error(HttpStatus.NOT_FOUND.getCode(), context -> show(context, "not-found"));
        routes.exception(NotAllowedException.class, (refused, context) -> {
            context.status(HttpStatus.FORBIDDEN);
            show(context, "not-allowed");
        });
        routes.error(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), context -> show(context, "failed"));
    }

    /**
     * Rejects a form that does not belong to this visit: the visit has ended, another one has begun, or the form is
     * from another site.
     */
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
