package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import com.google.common.collect.Maps;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The grants of one login at one instant, by chart; without them, a refusal of everything. */
final class Snapshot implements HeldGrants {

    private final PracticeId practice;
    private final Optional<Map<ChartId, OnChart>> held;
    private final PortalPolicy policy;
    private final Instant asOf;

    /** What was read; empty if it could not be read. */
    Snapshot(PracticeId practice, Optional<List<Grant>> read, PortalPolicy policy, Instant asOf) {
        this.practice = practice;
        this.held = read.map(grants -> byChart(grants, asOf));
        this.policy = policy;
        this.asOf = asOf;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public Set<ChartId> charts() {
        return held.map(Snapshot::openCharts).orElse(Set.of());
    }

    @Override
    public Decision decide(ChartId chart, ChartStatus status, Use use) {
        return decide(
                requireNonNull(chart, "chart"),
                Ceiling.of(requireNonNull(status, "status"), policy),
                requireNonNull(use, "use"));
    }

    @Override
    public Decision decide(Chart facts, Use use) {
        if (!requireNonNull(facts, "facts").practice().equals(practice)) {
            throw new IllegalArgumentException("facts are another practice's");
        }
        return decide(facts.id(), facts.status(), use);
    }

    Decision decide(ChartId chart, Ceiling ceiling, Use use) {
        return held.map(charts -> charts.getOrDefault(chart, OnChart.NOTHING))
                .map(onChart -> DecisionRule.decide(onChart, ceiling, use, asOf))
                .orElseGet(() -> unreadable(ceiling, use));
    }

    private Decision unreadable(Ceiling ceiling, Use use) {
        Set<Ground> grounds = new LinkedHashSet<>(Ceiling.UNREADABLE.against(use));
        grounds.addAll(ceiling.against(use));
        return new Decision.Refused(List.copyOf(grounds), asOf);
    }

    private static Map<ChartId, OnChart> byChart(List<Grant> grants, Instant at) {
        return grants.stream()
                .collect(groupingBy(
                        Grant::chart, collectingAndThen(toUnmodifiableList(), onOne -> OnChart.at(at, onOne))));
    }

    private static Set<ChartId> openCharts(Map<ChartId, OnChart> held) {
        return Set.copyOf(Maps.filterValues(held, OnChart::opensAnything).keySet());
    }
}
