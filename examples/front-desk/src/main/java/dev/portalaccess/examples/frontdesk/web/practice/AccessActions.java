package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import io.javalin.config.RoutesConfig;
import java.util.Arrays;

/** The actions of staff on a person's access: suspend, release, revoke. */
public final class AccessActions implements PageGroup {

    private final ChartPage page;

    /** Creates the actions of the chart page. */
    public AccessActions(ChartPage page) {
        this.page = page;
    }

    @Override
    public void on(RoutesConfig routes) {
        page.action(routes, "/access/{grant}/hold", this::hold);
        page.action(routes, "/access/{grant}/release", this::release);
        page.action(routes, "/access/{grant}/revoke", this::revoke);
    }

    private void hold(DeskRequest turn) {
        GrantOn grant = grant(turn);
        HoldGrant command = HoldGrant.of(grant, ReasonChoices.given(turn));
        page.after(turn, "hold-" + grant.id().value(), access(turn).hold(turn.clerk(), command));
    }

    private void release(DeskRequest turn) {
        HoldId hold = DeskRequest.known(HoldId::new, turn.line("hold"));
        ReleaseHold command = new ReleaseHold(grant(turn), hold, ReasonChoices.given(turn));
        page.after(turn, "release-" + hold.value(), access(turn).release(turn.clerk(), command));
    }

    private void revoke(DeskRequest turn) {
        GrantOn grant = grant(turn);
        RevokeGrant command = RevokeGrant.of(grant, ReasonChoices.given(turn)).with(breadth(turn));
        page.after(turn, "revoke-" + grant.id().value(), access(turn).revoke(turn.clerk(), command));
    }

    private static AccessControl access(DeskRequest turn) {
        return turn.portal().access();
    }

    private static GrantOn grant(DeskRequest turn) {
        return new GrantOn(
                turn.chart().id(),
                DeskRequest.known(GrantId::new, turn.context().pathParam("grant")));
    }

    private static Breadth breadth(DeskRequest turn) {
        String chosen = turn.line("breadth");
        return Arrays.stream(Breadth.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(Breadth.THIS_CHART);
    }
}
