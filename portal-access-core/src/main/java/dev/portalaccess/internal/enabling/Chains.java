package dev.portalaccess.internal.enabling;

import dev.portalaccess.model.Association;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * PA-024: which charts can be reached from the open one, each once and by its shortest chain. Cycles end, since a chart
 * that was reached is not reached again; a chart that the host does not know, or that is closed, leads nowhere.
 */
final class Chains {

    private Chains() {}

    /**
     * One way to a chart.
     *
     * @param steps from the open chart to this one
     */
    record Chain(List<Step> steps) {

        /** The chart it leads to. */
        Chart end() {
            return steps.get(steps.size() - 1).to();
        }

        /** The charts on it, the open one first. */
        List<ChartId> charts() {
            List<ChartId> ids = new ArrayList<>();
            ids.add(steps.get(0).from().id());
            steps.forEach(step -> ids.add(step.to().id()));
            return List.copyOf(ids);
        }

        private Chain and(Step next) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(next);
            return new Chain(List.copyOf(longer));
        }
    }

    /**
     * One association that is followed.
     *
     * @param from the chart that reports it
     * @param association what it reports
     * @param to the chart it leads to
     */
    record Step(Chart from, Association association, Chart to) {}

    /** Every chart within that many steps, the nearest first. */
    static List<Chain> from(Chart open, int mostSteps, Function<Set<ChartId>, Map<ChartId, Chart>> directory) {
        Map<ChartId, Chain> reached = new LinkedHashMap<>();
        List<Chain> edge = List.of(new Chain(List.of()));
        Set<ChartId> seen = new LinkedHashSet<>(Set.of(open.id()));
        for (int step = 0; step < mostSteps && !edge.isEmpty(); step++) {
            edge = further(open, edge, seen, directory);
            edge.forEach(chain -> reached.put(chain.end().id(), chain));
        }
        return List.copyOf(reached.values());
    }

    private static List<Chain> further(
            Chart open, List<Chain> edge, Set<ChartId> seen, Function<Set<ChartId>, Map<ChartId, Chart>> directory) {
        Set<ChartId> wanted = new LinkedHashSet<>();
        edge.forEach(chain -> last(open, chain).associations().forEach(link -> wanted.add(link.chart())));
        wanted.removeAll(seen);
        seen.addAll(wanted);
        Map<ChartId, Chart> found = new HashMap<>(directory.apply(wanted));
        List<Chain> next = new ArrayList<>();
        for (Chain chain : edge) {
            Chart from = last(open, chain);
            for (Association link : from.associations()) {
                Chart to = found.remove(link.chart());
                if (to != null && to.isOpen()) {
                    next.add(chain.and(new Step(from, link, to)));
                }
            }
        }
        return next;
    }

    private static Chart last(Chart open, Chain chain) {
        return chain.steps().isEmpty() ? open : chain.end();
    }
}
