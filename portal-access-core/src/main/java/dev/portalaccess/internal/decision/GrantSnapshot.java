package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import com.google.common.collect.Maps;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The grants of one account at one instant, by chart; if they could not be read, every use is refused. */
final class GrantSnapshot implements HeldGrants {

    private final PracticeId practice;
    private final Optional<Map<ChartId, ChartGrants>> held;
    private final PortalPolicy policy;
    private final Instant asOf;

    /** Creates the snapshot from the grants that were read; empty if they could not be read. */
    GrantSnapshot(PracticeId practice, Optional<List<Grant>> read, PortalPolicy policy, Instant asOf) {
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
        return held.map(GrantSnapshot::openCharts).orElse(Set.of());
    }

    @Override
    public Decision decide(ChartId chart, ChartStatus status, ChartUse use) {
        return decide(
                requireNonNull(chart, "chart"),
                ChartStatusLimit.of(requireNonNull(status, "status"), policy),
                requireNonNull(use, "use"));
    }

    @Override
    public Decision decide(Chart facts, ChartUse use) {
        if (!requireNonNull(facts, "facts").practice().equals(practice)) {
            throw new IllegalArgumentException("facts are another practice's");
        }
        return decide(facts.id(), facts.status(), use);
    }

    Decision decide(ChartId chart, ChartStatusLimit ceiling, ChartUse use) {
        return held.map(charts -> charts.getOrDefault(chart, ChartGrants.NOTHING))
                .map(onChart -> DecisionRule.decide(onChart, ceiling, use, asOf))
                .orElseGet(() -> unreadable(ceiling, use));
    }

    private Decision unreadable(ChartStatusLimit ceiling, ChartUse use) {
        Set<RefusalReason> grounds = new LinkedHashSet<>(ChartStatusLimit.UNREADABLE.reasonsAgainst(use));
        grounds.addAll(ceiling.reasonsAgainst(use));
        return new Decision.Refused(List.copyOf(grounds), asOf);
    }

    private static Map<ChartId, ChartGrants> byChart(List<Grant> grants, Instant at) {
        return grants.stream()
                .collect(groupingBy(
                        Grant::chart, collectingAndThen(toUnmodifiableList(), onOne -> ChartGrants.of(at, onOne))));
    }

    private static Set<ChartId> openCharts(Map<ChartId, ChartGrants> held) {
        return Set.copyOf(Maps.filterValues(held, ChartGrants::opensAnything).keySet());
    }
}
