package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that lists the charts that are open to an account at the moment. */
final class MyChartsPage implements PageGroup {

    private final PortalContext lobby;

    MyChartsPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A chart in the list. */
    record Mine(String patient, String standing, String address, boolean isOwn) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/portal", SignedInPage.only(this::show));
    }

    private void show(Context context, AccountId account) {
        List<Mine> charts = lobby.portal().decisions().heldBy(lobby.id(), account).charts().stream()
                .flatMap(chart -> mine(context, account, chart).stream())
                .sorted(Comparator.comparing(Mine::isOwn).reversed().thenComparing(Mine::patient))
                .toList();
        String name = lobby.accounts().nameOf(account).orElse("");
        lobby.show(context, "my-charts", Map.of("charts", charts, "name", name));
    }

    /** Returns the chart's line; empty if no part of the chart is open. */
    private Optional<Mine> mine(Context context, AccountId account, ChartId chart) {
        return Optional.of(OpenedChart.ask(lobby, account, chart))
                .filter(OpenedChart::isAnything)
                .map(opened -> new Mine(
                        lobby.patient(chart),
                        lobby.standing(context, opened),
                        PortalChartAddress.of(chart),
                        opened.isOwn()));
    }
}
