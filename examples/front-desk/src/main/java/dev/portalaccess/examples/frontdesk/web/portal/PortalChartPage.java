package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page of a chart, as far as the visitor may see it. Each click asks for a new decision, so that a revocation takes
 * effect at once.
 */
final class PortalChartPage implements PageGroup {

    private final PortalContext lobby;

    PortalChartPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A part of the chart: made-up contents, or the reasons why it is not shown. */
    record Part(String title, boolean isOpen, boolean canAct, List<String> lines, List<String> reasons) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PortalChartAddress.ANY, SignedInPage.only(this::show));
    }

    private void show(Context context, AccountId account) {
        PortalChartAddress.in(context)
                .ifPresentOrElse(chart -> show(context, account, chart), () -> refuse(context, List.of(), ""));
    }

    private void show(Context context, AccountId account, ChartId chart) {
        OpenedChart opened = OpenedChart.ask(lobby, account, chart);
        String patient = opened.isKnown() ? lobby.patient(chart) : "";
        if (!opened.isAnything()) {
            refuse(context, opened.grounds(), patient);
            return;
        }
        Map<String, Object> model = Map.of(
                "patient", patient,
                "own", opened.isOwn(),
                "standing", lobby.standing(context, opened),
                "address", PortalChartAddress.of(chart),
                "parts", parts(context, opened));
        lobby.show(context, "chart", model);
    }

    private void refuse(Context context, List<RefusalReason> grounds, String patient) {
        context.status(403);
        lobby.show(context, "no-chart", Map.of("patient", patient, "reasons", reasons(context, grounds)));
    }

    private List<Part> parts(Context context, OpenedChart opened) {
        return Arrays.stream(ChartArea.values())
                .map(area -> part(context, opened, area))
                .toList();
    }

    private Part part(Context context, OpenedChart opened, ChartArea area) {
        String key = "area." + area.name().toLowerCase(Locale.ROOT);
        AccessLevel level = opened.level(area);
        List<String> lines = List.of(
                lobby.tongue(context).say(key + ".1"), lobby.tongue(context).say(key + ".2"));
        boolean isOpen = level.includes(AccessLevel.VIEW);
        return new Part(
                lobby.tongue(context).say(key),
                isOpen,
                level.includes(AccessLevel.ACT),
                isOpen ? lines : List.of(),
                reasons(context, opened.grounds(area)));
    }

    private List<String> reasons(Context context, List<RefusalReason> grounds) {
        return grounds.stream()
                .map(ground -> reason(context, ground))
                .distinct()
                .toList();
    }

    /** Returns the reason as text, with the day that it refers to. */
    private String reason(Context context, RefusalReason ground) {
        String day = ground.until()
                .or(ground::since)
                .map(when -> lobby.tongue(context).dayInFull(when))
                .orElse("");
        String key = "ground." + ground.code();
        String dated = lobby.tongue(context).say(key + ".on", day);
        return day.isEmpty() || dated.equals(key + ".on")
                ? lobby.tongue(context).sayOr(key, "ground.other")
                : dated;
    }
}
