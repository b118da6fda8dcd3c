package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import java.util.Locale;
import java.util.Optional;

/** Finds the chart, and adds a finding if it is unknown or closed, because nobody can be enabled on it (PA-001). */
public final class ChartInUseCheck {

    private ChartInUseCheck() {}

    /** Returns the chart if it can be used; otherwise there is a finding. */
    public static Optional<Chart> check(DecisionRound round, ChartId id) {
        Optional<Chart> chart = round.charts().chart(id);
        if (chart.isEmpty()) {
            round.add(FindingDefinition.CHART_UNKNOWN, "chart");
        } else if (!chart.get().isOpen()) {
            String why = chart.get().status().name().toLowerCase(Locale.ROOT);
            round.add(FindingDefinition.CHART_CLOSED, "chart", why);
        }
        return chart.filter(Chart::isOpen);
    }
}
