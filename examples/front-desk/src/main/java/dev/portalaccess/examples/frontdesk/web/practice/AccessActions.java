package dev.portalaccess.examples.frontdesk.web.practice;

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
import java.util.Arrays;

/** What staff do about somebody's access: suspend it, release it, take it back. */
public final class AccessActions implements Pages {

    private final ChartPage page;

    /** Beside that page. */
    public AccessActions(ChartPage page) {
        this.page = page;
    }

    @Override
    public void on(RoutesConfig routes) {
        page.action(routes, "/access/{grant}/hold", this::hold);
        page.action(routes, "/access/{grant}/release", this::release);
        page.action(routes, "/access/{grant}/revoke", this::revoke);
    }

    private void hold(Turn turn) {
        GrantOn grant = grant(turn);
        HoldGrant command = HoldGrant.of(grant, Reasons.given(turn));
        page.after(turn, "hold-" + grant.id().value(), access(turn).hold(turn.clerk(), command));
    }

    private void release(Turn turn) {
        HoldId hold = Turn.known(HoldId::new, turn.line("hold"));
        ReleaseHold command = new ReleaseHold(grant(turn), hold, Reasons.given(turn));
        page.after(turn, "release-" + hold.value(), access(turn).release(turn.clerk(), command));
    }

    private void revoke(Turn turn) {
        GrantOn grant = grant(turn);
        RevokeGrant command = RevokeGrant.of(grant, Reasons.given(turn)).with(breadth(turn));
        page.after(turn, "revoke-" + grant.id().value(), access(turn).revoke(turn.clerk(), command));
    }

    private static Access access(Turn turn) {
        return turn.portal().access();
    }

    private static GrantOn grant(Turn turn) {
        return new GrantOn(
                turn.chart().id(), Turn.known(GrantId::new, turn.context().pathParam("grant")));
    }

    private static Breadth breadth(Turn turn) {
        String chosen = turn.line("breadth");
        return Arrays.stream(Breadth.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(Breadth.THIS_CHART);
    }
}
