package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import java.util.Locale;
import java.util.Optional;

/** PA-001: no one can be enabled on a chart that is unknown or closed, and the finding gives the reason. */
final class ChartInUseCheck {

    private ChartInUseCheck() {}

    static Optional<Chart> check(DecisionRound round, ChartId id) {
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
