package dev.portalaccess.internal.enabling;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.id.ChartId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the charts that can be reached from the open one, each once and by its shortest chain (PA-024). Cycles end,
 * because a chart is reached only once. A chart that is closed or unknown to the host leads nowhere.
 */
final class AssociationSearch {

    private AssociationSearch() {}

    /**
     * One chain of associations to a chart.
     *
     * @param steps the steps from the open chart to this one
     */
    record AssociationChain(List<AssociationStep> steps) {

        /** Returns the chart that the chain leads to. */
        Chart lastChart() {
            return steps.get(steps.size() - 1).to();
        }

        /** Returns the charts of the chain, the open one first. */
        List<ChartId> charts() {
            List<ChartId> ids = new ArrayList<>();
            ids.add(steps.get(0).from().id());
            steps.forEach(step -> ids.add(step.to().id()));
            return List.copyOf(ids);
        }

        private AssociationChain extendedBy(AssociationStep next) {
            List<AssociationStep> longer = new ArrayList<>(steps);
            longer.add(next);
            return new AssociationChain(List.copyOf(longer));
        }
    }

    /**
     * One association in a chain.
     *
     * @param from the chart that reports the association
     * @param association the association
     * @param to the chart that it leads to
     */
    record AssociationStep(Chart from, ChartAssociation association, Chart to) {}

    /** Returns every chart within that many steps, the nearest first. */
    static List<AssociationChain> chainsFrom(
            Chart open, int maxSteps, Function<Set<ChartId>, Map<ChartId, Chart>> directory) {
        Map<ChartId, AssociationChain> reached = new LinkedHashMap<>();
        List<AssociationChain> frontier = List.of(new AssociationChain(List.of()));
        Set<ChartId> seen = new LinkedHashSet<>(Set.of(open.id()));
        for (int step = 0; step < maxSteps && !frontier.isEmpty(); step++) {
            frontier = extendChains(open, frontier, seen, directory);
            frontier.forEach(chain -> reached.put(chain.lastChart().id(), chain));
        }
        return List.copyOf(reached.values());
    }

    private static List<AssociationChain> extendChains(
            Chart open,
            List<AssociationChain> frontier,
            Set<ChartId> seen,
            Function<Set<ChartId>, Map<ChartId, Chart>> directory) {
        Set<ChartId> wanted = new LinkedHashSet<>();
        frontier.forEach(chain -> lastChart(open, chain).associations().forEach(link -> wanted.add(link.chart())));
        wanted.removeAll(seen);
        seen.addAll(wanted);
        Map<ChartId, Chart> found = new HashMap<>(directory.apply(wanted));
        List<AssociationChain> next = new ArrayList<>();
        for (AssociationChain chain : frontier) {
            Chart from = lastChart(open, chain);
            for (ChartAssociation link : from.associations()) {
                Chart to = found.remove(link.chart());
                if (to != null && to.isOpen()) {
                    next.add(chain.extendedBy(new AssociationStep(from, link, to)));
                }
            }
        }
        return next;
    }

    private static Chart lastChart(Chart open, AssociationChain chain) {
        return chain.steps().isEmpty() ? open : chain.lastChart();
    }
}
