package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.ContractViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks every answer of the host's chart directory, because a wrong one could open the wrong chart. */
public final class CheckedCharts implements ChartDirectory {

    private final ChartDirectory charts;

    /** Creates a checked view of the directory. */
    public CheckedCharts(ChartDirectory charts) {
        this.charts = requireNonNull(charts, "charts");
    }

    @Override
    public Optional<Chart> chart(PracticeId practice, ChartId chart) {
        Optional<Chart> found = requireNonNull(charts.chart(practice, chart), "chart");
        found.ifPresent(facts -> requireSame(practice, chart, facts));
        return found;
    }

    @Override
    public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> wanted) {
        Map<ChartId, Chart> found = charts.charts(practice, wanted);
        wanted.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(facts -> requireSame(practice, id, facts)));
        return found;
    }

    @Override
    public List<Chart> search(PracticeId practice, String text, int limit) {
        List<Chart> found = charts.search(practice, text, limit);
        found.forEach(facts -> requireSame(practice, facts.id(), facts));
        return found;
    }

    private static void requireSame(PracticeId practice, ChartId asked, Chart answered) {
        if (!answered.id().equals(asked) || !answered.practice().equals(practice)) {
            throw new ContractViolationException(
                    "ChartDirectoryContract: a chart answers for the practice and the id it was asked for");
        }
    }
}
