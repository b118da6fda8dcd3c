package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The action that changes the language of the pages. The button sends the fields of the page's form along, so that the
 * page has them again in the other language. It changes nothing else, so it needs no token and begins no session.
 */
public final class LanguageSwitch implements PageGroup {

    /**
     * Matches only a page of this site. "//elsewhere" would lead to another site, and so would text that browsers read
     * in the same way, because they drop tabs.
     */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~]*");

    private static final int A_YEAR = 365 * 24 * 60 * 60;
    private static final Set<String> OWN = Set.of("token", "back", "speak");

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/language", LanguageSwitch::choose);
        routes.get("/language", context -> context.redirect("/", HttpStatus.SEE_OTHER));
    }

    private static void choose(Context context) {
        String language = "es".equals(context.formParam("speak")) ? "es" : "en";
        context.cookie(new Cookie("language", language, "/", A_YEAR, false, true, null, SameSite.LAX));
        String back = Objects.requireNonNullElseGet(
                context.queryParam("back"), () -> Objects.requireNonNullElse(context.formParam("back"), "/"));
        context.redirect(OURS.matcher(back).matches() ? again(context, back) : "/", HttpStatus.SEE_OTHER);
    }

    /**
     * Returns the address of the page with what was typed into its form. Only a form of this visit is kept: its token
     * says so.
     */
    private static String again(Context context, String back) {
        Map<String, List<String>> fields = new HashMap<>(context.formParamMap());
        fields.keySet().removeAll(OWN);
        String token = Objects.requireNonNullElse(context.formParam("token"), "");
        boolean isOurs = SiteVisitor.find(context)
                .filter(visitor -> visitor.gave(token, SiteSide.of(back)))
                .isPresent();
        return fields.isEmpty() || !isOurs ? back : KeptForm.onward(context, back, fields);
    }
}
