package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.accounts.Staff;
import dev.portalaccess.examples.frontdesk.accounts.TryLimit;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/** Where staff sign in; the example's two users are on the page. */
public final class StaffSignIn implements Pages {

    private static final int TRIES = 10;
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final Views views;
    private final Staff staff;
    private final TryLimit tries;

    /** For those members of staff. */
    public StaffSignIn(Views views, Staff staff, InstantSource clock) {
        this.views = views;
        this.staff = staff;
        this.tries = new TryLimit(TRIES, WHILE, clock);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/desk/sign-in", context -> show(context, ""));
        routes.post("/desk/sign-in", this::signIn);
        routes.post("/desk/sign-out", context -> {
            Visitor.of(context).staffLeaves();
            context.redirect("/");
        });
    }

    private void show(Context context, String refused) {
        views.show(context, "desk/sign-in", Map.of("members", staff.members(), "refused", refused));
    }

    private void signIn(Context context) {
        String name = Objects.requireNonNullElse(context.formParam("name"), "");
        String password = Objects.requireNonNullElse(context.formParam("password"), "");
        if (!tries.take(context.ip())) {
            refuse(context, "wait");
        } else if (staff.isRight(name, password)) {
            tries.forget(context.ip());
            Visitor.of(context).signIn(context, name);
            context.redirect("/desk");
        } else {
            refuse(context, "wrong");
        }
    }

    private void refuse(Context context, String why) {
        context.status(422);
        show(context, why);
    }
}
