package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Objects;
import java.util.regex.Pattern;

/** The action that changes the language of the pages. */
public final class LanguageSwitch implements PageGroup {

    /**
     * Matches only a page of this site. "//elsewhere" would lead to another site, and so would text that browsers read
     * in the same way, because they drop tabs.
     */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~]*");

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/language", LanguageSwitch::choose);
        routes.get("/language", context -> context.redirect("/", HttpStatus.SEE_OTHER));
    }

    private static void choose(Context context) {
        String language = "es".equals(context.formParam("language")) ? "es" : "en";
        context.cookie(new Cookie("language", language, "/", A_YEAR, false, true, null, SameSite.LAX));
        String back = Objects.requireNonNullElse(context.formParam("back"), "/");
        context.redirect(OURS.matcher(back).matches() ? back : "/", HttpStatus.SEE_OTHER);
    }
}
