package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.Chart;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;

/** The page that finds a chart. It is the first page of the desk. */
public final class SearchPage implements PageGroup {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final DeskPages reception;

    /** Creates the page at the desk. */
    public SearchPage(DeskPages reception) {
        this.reception = reception;
    }

    /**
     * A line of the result.
     *
     * @param id the chart
     * @param name the name of the patient
     * @param born the birth date
     */
    public record Row(String id, String name, String born) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/desk", reception.to(SearchPage::show));
        routes.post("/desk", reception.to(SearchPage::search));
    }

    /** Searches for a chart. The name is not part of the address, because browsers and servers store addresses. */
    private static void search(DeskRequest turn) {
        turn.again("/desk", FormProblems.NONE);
    }

    private static void show(DeskRequest turn) {
        String typed = turn.line("q");
        String text = typed.substring(0, Math.min(typed.length(), LONGEST));
        turn.show("search", Map.of("q", text, "rows", rows(turn, text), "most", MOST));
    }

    private static List<Row> rows(DeskRequest turn, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return turn.ehr().charts().search(turn.practice(), text, MOST).stream()
                .map(chart -> row(chart, turn.tongue()))
                .toList();
    }

    private static Row row(Chart chart, VisitorLanguage tongue) {
        String born = chart.patient().bornOn().map(tongue::day).orElseGet(() -> tongue.say("desk.unknown"));
        return new Row(chart.id().value(), chart.patient().name().listed(), born);
    }
}
