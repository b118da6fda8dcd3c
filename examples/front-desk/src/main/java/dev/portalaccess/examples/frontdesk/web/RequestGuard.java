package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Set;

/**
 * The checks of every request: headers that limit what a browser does, and a token that only this site's forms carry.
 */
final class RequestGuard {

    /** Only this site's scripts run, nothing is loaded from other sites, and no other site may frame a page. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self';"
                    + " form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final ErrorPages trouble;

    RequestGuard(ErrorPages trouble) {
        this.trouble = trouble;
    }

    void on(RoutesConfig routes) {
        routes.before(context -> HEADERS.forEach(context::header));
        routes.before(this::checkForm);
        routes.before("/desk", RequestGuard::checkStaff);
        routes.before("/desk/*", RequestGuard::checkStaff);
    }

    private void checkForm(Context context) {
        if (READING.contains(context.method())) {
            return;
        }
        String given = context.formParam("token");
        if (given == null || !SiteVisitor.of(context).gave(given, SiteSide.of(context.path()))) {
            trouble.stale(context);
        }
    }

    private static void checkStaff(Context context) {
        boolean open = context.path().equals("/desk/sign-in");
        if (!open && SiteVisitor.of(context).staff().isEmpty()) {
            context.redirect("/desk/sign-in");
            context.skipRemainingHandlers();
        }
    }
}
