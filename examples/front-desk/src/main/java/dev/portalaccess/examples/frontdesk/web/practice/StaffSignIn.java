package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.accounts.StaffAccounts;
import dev.portalaccess.examples.frontdesk.accounts.TryLimit;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page where staff sign in; it names the example's two members of staff. */
public final class StaffSignIn implements PageGroup {

    private static final int TRIES = 10;
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final TemplateRenderer views;
    private final StaffAccounts staff;
    private final TryLimit tries;

    /** Creates the page for the members of staff. */
    public StaffSignIn(TemplateRenderer views, StaffAccounts staff, InstantSource clock) {
        this.views = views;
        this.staff = staff;
        this.tries = new TryLimit(TRIES, WHILE, clock);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/desk/sign-in", this::show);
        routes.post("/desk/sign-in", this::signIn);
        routes.get("/desk/sign-out", context -> context.redirect("/desk", HttpStatus.SEE_OTHER));
        routes.post("/desk/sign-out", context -> {
            SiteVisitor.of(context).staffLeaves(context);
            context.redirect("/");
        });
    }

    private void show(Context context) {
        FormProblems problems = KeptForm.problems(context);
        if (problems.any()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        views.show(
                context,
                "desk/sign-in",
                Map.of(
                        "members", staff.members(),
                        "name",
                                KeptForm.typed(context)
                                        .getOrDefault("name", List.of(""))
                                        .get(0),
                        "problems", problems.in(views.tongue(context))));
    }

    private void signIn(Context context) {
        String name = Objects.requireNonNullElse(context.formParam("name"), "");
        String password = Objects.requireNonNullElse(context.formParam("password"), "");
        // Counted per member: signing in as one member gives back no attempts on another, and failures for one do not
        // count for another.
        String counted = name + " " + context.ip();
        if (staff.isMember(name) && !tries.take(counted)) {
            refuse(context, "staff.wait");
        } else if (staff.isRight(name, password)) {
            tries.forget(counted);
            SiteVisitor.of(context).signIn(context, name);
            context.redirect("/desk");
        } else {
            refuse(context, "staff.wrong");
        }
    }

    private static void refuse(Context context, String why) {
        context.redirect(
                KeptForm.again(context, "/desk/sign-in", FormProblems.of("password", why)), HttpStatus.SEE_OTHER);
    }
}
