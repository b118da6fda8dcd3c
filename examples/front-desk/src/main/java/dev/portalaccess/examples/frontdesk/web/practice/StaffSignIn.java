package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.accounts.Staff;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;

/** Where staff sign in; the example's two users are on the page. */
public final class StaffSignIn implements Pages {

    private final Views views;
    private final Staff staff;

    /** For those members of staff. */
    public StaffSignIn(Views views, Staff staff) {
        this.views = views;
        this.staff = staff;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/desk/sign-in", context -> show(context, false));
        routes.post("/desk/sign-in", this::signIn);
        routes.post("/desk/sign-out", context -> {
            Visitor.of(context).staffLeaves();
            context.redirect("/");
        });
    }

    private void show(Context context, boolean wrong) {
        views.show(context, "desk/sign-in", Map.of("members", staff.members(), "wrong", wrong));
    }

    private void signIn(Context context) {
        String name = Objects.requireNonNullElse(context.formParam("name"), "");
        String password = Objects.requireNonNullElse(context.formParam("password"), "");
        if (staff.isRight(name, password)) {
            Visitor.of(context).signIn(context, name);
            context.redirect("/desk");
        } else {
            context.status(422);
            show(context, true);
        }
    }
}
