package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.access.Access;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.HoldId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;

/** What staff do about somebody's access: suspend it, release it, take it back. */
public final class AccessActions implements Pages {

    private final Reception reception;
    private final ChartPage page;

    /** Beside that page. */
    public AccessActions(Reception reception, ChartPage page) {
        this.reception = reception;
        this.page = page;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/desk/charts/{id}/access/{grant}/hold", this::hold);
        routes.post("/desk/charts/{id}/access/{grant}/release", this::release);
        routes.post("/desk/charts/{id}/access/{grant}/revoke", this::revoke);
    }

    private void hold(Context context) {
        HoldGrant command = HoldGrant.of(grant(context), Reasons.given(context));
        after(context, "hold", grant(context).id().value(), access().hold(reception.caller(context), command));
    }

    private void release(Context context) {
        String hold = Reception.typed(context, "hold");
        ReleaseHold command =
                new ReleaseHold(grant(context), Reception.known(HoldId::new, hold), Reasons.given(context));
        after(context, "release", hold, access().release(reception.caller(context), command));
    }

    private void revoke(Context context) {
        RevokeGrant command =
                RevokeGrant.of(grant(context), Reasons.given(context)).with(breadth(context));
        after(context, "revoke", grant(context).id().value(), access().revoke(reception.caller(context), command));
    }

    private Access access() {
        return reception.portal().access();
    }

    private GrantOn grant(Context context) {
        return new GrantOn(reception.chart(context).id(), Reception.known(GrantId::new, context.pathParam("grant")));
    }

    private static Breadth breadth(Context context) {
        String chosen = Reception.typed(context, "breadth");
        return Arrays.stream(Breadth.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(Breadth.THIS_CHART);
    }

    private void after(Context context, String action, String id, Outcome<?> outcome) {
        Typed typed = Typed.in(action + "-" + id, context, "reason", "words", "breadth");
        page.after(context, action, outcome, typed);
    }
}
