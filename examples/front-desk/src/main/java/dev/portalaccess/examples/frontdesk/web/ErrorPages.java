package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.command.NotAllowedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * The pages for an unknown address, for what the visitor may not see, for a form that is too old, and for a failure.
 * The log has the details of a failure.
 */
final class ErrorPages {

    private static final Set<String> SIDES = Set.of("desk", "portal", "mailbox");

    private final TemplateRenderer views;

    ErrorPages(TemplateRenderer views) {
        this.views = views;
    }

    void on(RoutesConfig routes) {
        routes.error(HttpStatus.NOT_FOUND.getCode(), context -> show(context, "not-found"));
        routes.error(HttpStatus.CONTENT_TOO_LARGE.getCode(), context -> show(context, "too-large"));
        routes.exception(NotAllowedException.class, (refused, context) -> {
            context.status(HttpStatus.FORBIDDEN);
            show(context, "not-allowed");
        });
        routes.error(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), context -> show(context, "failed"));
    }

    /** Answers the request with the page, and with nothing else. */
    void show(Context context, HttpStatus status, String kind) {
        context.status(status);
        show(context, kind);
        context.skipRemainingHandlers();
    }

    /** Shows the page. From a form that is too old a link leads to the page of that form, with a form that is not. */
    private void show(Context context, String kind) {
        String first = context.path().split("/", 3)[1];
        boolean isSide = SIDES.contains(first);
        String start = isSide ? "/" + first : "/";
        views.show(
                context,
                "trouble",
                Map.of(
                        "kind", kind,
                        "side", isSide ? first : "doors",
                        "start", kind.equals("stale") && isSide ? context.path() : start));
    }
}
