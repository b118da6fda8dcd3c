package dev.portalaccess.internal.lookup;

import dev.portalaccess.model.id.ChartId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** PA-100: where the id of a chart leads, through any number of merges. */
public final class MergedCharts {

    private MergedCharts() {}

    /**
     * Returns the chart and every chart that its id leads to, the last one last.
     *
     * @param into returns the chart that one went into; a circle, which only an edited table has, ends there
     */
    public static List<ChartId> chain(ChartId chart, Function<ChartId, Optional<ChartId>> into) {
        Set<ChartId> chain = new LinkedHashSet<>();
        Optional<ChartId> next = Optional.of(chart);
        while (next.filter(chain::add).isPresent()) {
            next = into.apply(next.get());
        }
        return List.copyOf(chain);
    }
}
