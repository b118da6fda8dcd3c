package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The checks of every request: headers that limit what a browser does, the name of the site, and a token that only this
 * site's forms carry.
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
    private static final String FORM = "application/x-www-form-urlencoded";

    private final SiteLimits limits;
    private final ErrorPages trouble;

    RequestGuard(SiteLimits limits, ErrorPages trouble) {
        this.limits = limits;
        this.trouble = trouble;
    }

    void on(RoutesConfig routes) {
        routes.before(context -> HEADERS.forEach(context::header));
        routes.before(this::checkHost);
        routes.before(this::checkForm);
        routes.before("/desk", RequestGuard::checkStaff);
        routes.before("/desk/*", RequestGuard::checkStaff);
    }

    private void checkHost(Context context) {
        if (!limits.isOurs(Objects.requireNonNullElse(context.header("Host"), ""))) {
            context.status(HttpStatus.MISDIRECTED_REQUEST)
                    .result("This site is not reached by that name.")
                    .skipRemainingHandlers();
        }
    }

    /**
     * Checks a form before its handler reads it: the type first, because a form with files would be unpacked to the
     * disk. No page of this site sends one.
     */
    private void checkForm(Context context) {
        if (READING.contains(context.method())) {
            return;
        }
        if (!isForm(context)) {
            trouble.show(context, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-form");
        } else if (!context.path().equals("/language") && !isOurs(context)) {
            trouble.show(context, HttpStatus.FORBIDDEN, "stale");
        }
    }

    private static boolean isForm(Context context) {
        String type = Objects.requireNonNullElse(context.contentType(), FORM);
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    private static boolean isOurs(Context context) {
        String given = Objects.requireNonNullElse(context.formParam("token"), "");
        return SiteVisitor.find(context)
                .filter(visitor -> visitor.gave(given, SiteSide.of(context.path())))
                .isPresent();
    }

    private static void checkStaff(Context context) {
        boolean open = context.path().equals("/desk/sign-in");
        if (!open && SiteVisitor.staff(context).isEmpty()) {
            context.redirect("/desk/sign-in");
            context.skipRemainingHandlers();
        }
    }
}
