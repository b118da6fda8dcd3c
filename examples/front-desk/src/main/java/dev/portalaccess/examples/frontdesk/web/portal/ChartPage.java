package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.decision.Ground;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Area;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Level;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A chart, as far as whoever looks may see it. Each click asks again, so that what was taken back is gone at once. */
final class ChartPage implements Pages {

    private final Lobby lobby;

    ChartPage(Lobby lobby) {
        this.lobby = lobby;
    }

    /** One part of the chart: made-up contents, or why it is not shown. */
    record Part(String title, boolean isOpen, boolean canAct, List<String> lines, List<String> reasons) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ChartAddress.ANY, SignedIn.only(this::show));
    }

    private void show(Context context, AccountId account) {
        ChartAddress.in(context)
                .ifPresentOrElse(chart -> show(context, account, chart), () -> refuse(context, List.of(), ""));
    }

    private void show(Context context, AccountId account, ChartId chart) {
        Opened opened = Opened.ask(lobby, account, chart);
        String patient = opened.isKnown() ? lobby.patient(chart) : "";
        if (!opened.isAnything()) {
            refuse(context, opened.grounds(), patient);
            return;
        }
        Map<String, Object> model = Map.of(
                "patient", patient,
                "own", opened.isOwn(),
                "standing", lobby.standing(context, opened),
                "address", ChartAddress.of(chart),
                "parts", parts(context, opened));
        lobby.show(context, "chart", model);
    }

    private void refuse(Context context, List<Ground> grounds, String patient) {
        context.status(403);
        lobby.show(context, "no-chart", Map.of("patient", patient, "reasons", reasons(context, grounds)));
    }

    private List<Part> parts(Context context, Opened opened) {
        return Arrays.stream(Area.values())
                .map(area -> part(context, opened, area))
                .toList();
    }

    private Part part(Context context, Opened opened, Area area) {
        String key = "area." + area.name().toLowerCase(Locale.ROOT);
        Level level = opened.level(area);
        List<String> lines = List.of(
                lobby.tongue(context).say(key + ".1"), lobby.tongue(context).say(key + ".2"));
        boolean isOpen = level.includes(Level.VIEW);
        return new Part(
                lobby.tongue(context).say(key),
                isOpen,
                level.includes(Level.ACT),
                isOpen ? lines : List.of(),
                reasons(context, opened.grounds(area)));
    }

    private List<String> reasons(Context context, List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> reason(context, ground))
                .distinct()
                .toList();
    }

    /** In words, with the day it is about. */
    private String reason(Context context, Ground ground) {
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
