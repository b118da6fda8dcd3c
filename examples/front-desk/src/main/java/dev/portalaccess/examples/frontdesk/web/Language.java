package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Objects;

/** Changes the language of the pages. */
public final class Language implements Pages {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/language", Language::choose);
    }

    private static void choose(Context context) {
        String language = "es".equals(context.formParam("language")) ? "es" : "en";
        context.cookie(new Cookie("language", language, "/", A_YEAR, false, true, null, SameSite.LAX));
        String back = Objects.requireNonNullElse(context.formParam("back"), "/");
        // Only to a page of ours: "//elsewhere" would lead away.
        context.redirect(back.matches("/[^/\\\\].*|/") ? back : "/");
    }
}
