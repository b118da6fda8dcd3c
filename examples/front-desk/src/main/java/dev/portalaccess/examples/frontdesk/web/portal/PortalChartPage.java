package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.AccessStoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of a chart, as far as the visitor may see it. Each click asks for a new decision, so that a revocation takes
 * effect at once.
 */
final class PortalChartPage implements PageGroup {

    private static final Logger LOG = LoggerFactory.getLogger(PortalChartPage.class);

    private final PortalContext lobby;

    PortalChartPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A part of the chart: made-up contents, what is left out of them, or the reasons why nothing is shown. */
    record Part(
            String title,
            boolean isOpen,
            boolean canAct,
            List<String> lines,
            List<String> missing,
            List<String> reasons) {}

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
        noteUse(account, chart);
        Map<String, Object> model = Map.of(
                "patient", patient,
                "own", opened.isOwn(),
                "standing", lobby.standing(context, opened),
                "address", PortalChartAddress.of(chart),
                "parts", parts(context, opened));
        lobby.show(context, "chart", model);
    }

    /** Reports the use (PA-076). If that fails, the mark of a day is lost, and the person sees the chart all the same. */
    private void noteUse(AccountId account, ChartId chart) {
        try {
            lobby.portal().reviews().recordUse(lobby.id(), account, chart);
        } catch (AccessStoreException e) {
            LOG.warn("a use was not recorded ({})", e.code());
        }
    }

    private void refuse(Context context, List<RefusalReason> grounds, String patient) {
        context.status(403);
        lobby.show(context, "no-chart", Map.of("patient", patient, "reasons", reasons(context, grounds)));
    }

    private List<Part> parts(Context context, OpenedChart opened) {
        return ChartArea.ROOTS.stream().map(root -> part(context, opened, root)).toList();
    }

    /** Returns one card: the areas below the root, or the root itself, each as far as it may be seen. */
    private Part part(Context context, OpenedChart opened, ChartArea root) {
        List<ChartArea> areas = OpenedChart.shownFor(root);
        List<ChartArea> seen = areas.stream()
                .filter(area -> opened.level(area).includes(AccessLevel.VIEW))
                .toList();
        return new Part(
                lobby.tongue(context).say(key(root)),
                !seen.isEmpty(),
                seen.stream().allMatch(area -> opened.level(area).includes(AccessLevel.ACT)),
                seen.stream().flatMap(area -> lines(context, area)).toList(),
                areas.stream()
                        .filter(area -> !seen.contains(area))
                        .map(area -> lobby.tongue(context).say(key(area)))
                        .toList(),
                reasons(context, opened.grounds(root)));
    }

    private Stream<String> lines(Context context, ChartArea area) {
        return Stream.of(".1", ".2").map(line -> lobby.tongue(context).say(key(area) + line));
    }

    private static String key(ChartArea area) {
        return "area." + area.path().replace('/', '.');
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
