package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import java.util.Locale;
import java.util.Optional;

/** PA-001: nobody can be enabled on a chart that is unknown or closed, and it is said why. */
final class OpenChart {

    private OpenChart() {}

    static Optional<Chart> check(Charts charts, ChartId id, Findings findings) {
        Optional<Chart> chart = charts.chart(id);
        if (chart.isEmpty()) {
            findings.add(Complaint.CHART_UNKNOWN, "chart");
        } else if (!chart.get().isOpen()) {
            String why = chart.get().status().name().toLowerCase(Locale.ROOT);
            findings.add(Complaint.CHART_CLOSED, "chart", why);
        }
        return chart.filter(Chart::isOpen);
    }
}
