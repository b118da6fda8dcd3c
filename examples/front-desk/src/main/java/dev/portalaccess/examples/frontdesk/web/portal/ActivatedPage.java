package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
import dev.portalaccess.examples.frontdesk.web.portal.InvitationAcceptance.Outcome;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/**
 * The page that lists the charts that are now open to the account. It omits access that was revoked after the
 * redemption.
 */
final class ActivatedPage implements PageGroup {

    /** The parameter of the address that names the result. */
    static final String OUTCOME = "of";

    private final PortalContext lobby;

    ActivatedPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A chart that is open now. */
    record Shown(String patient, String address) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/done"), SignedInPage.only(this::show));
        routes.get(lobby.path("/thanks"), context -> lobby.show(context, "registered", Map.of()));
    }

    private void show(Context context, AccountId account) {
        SessionShelf.find(context, OUTCOME, Outcome.class)
                .filter(outcome -> outcome.account().equals(account))
                .ifPresentOrElse(
                        outcome -> show(context, account, outcome),
                        () -> context.redirect("/portal", HttpStatus.SEE_OTHER));
    }

    private void show(Context context, AccountId account, Outcome outcome) {
        List<Shown> charts = outcome.charts().stream()
                .filter(chart -> OpenedChart.ask(lobby, account, chart).isAnything())
                .map(this::shown)
                .toList();
        Map<String, Object> model =
                Map.of("charts", charts, "isShort", outcome.isShort(), "isWaiting", outcome.isWaiting());
        lobby.show(context, "done", model);
    }

    private Shown shown(ChartId chart) {
        return new Shown(lobby.patient(chart), PortalChartAddress.of(chart));
    }
}
