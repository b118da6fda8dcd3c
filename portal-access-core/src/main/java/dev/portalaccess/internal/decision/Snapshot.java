package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The grants of one login at one instant, by chart; without them, a refusal of everything. */
final class Snapshot implements HeldGrants {

    private final PracticeId practice;
    private final Optional<ImmutableListMultimap<ChartId, Grant>> grants;
    private final PortalPolicy policy;
    private final Instant asOf;

    /** What was read; empty if it could not be read. */
    Snapshot(PracticeId practice, Optional<List<Grant>> read, PortalPolicy policy, Instant asOf) {
        this.practice = practice;
        this.grants = read.map(all -> Multimaps.index(all, Grant::chart));
        this.policy = policy;
        this.asOf = asOf;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public Set<ChartId> charts() {
        return grants.map(this::openCharts).orElse(Set.of());
    }

    @Override
    public Decision decide(ChartId chart, ChartStatus status, Use use) {
        return decide(requireNonNull(chart, "chart"), Ceiling.of(status, policy), requireNonNull(use, "use"));
    }

    @Override
    public Decision decide(Chart facts, Use use) {
        if (!facts.practice().equals(practice)) {
            throw new IllegalArgumentException("facts are another practice's");
        }
        return decide(facts.id(), facts.status(), use);
    }

    Decision decide(ChartId chart, Ceiling ceiling, Use use) {
        return grants.map(held -> DecisionRule.decide(held.get(chart), ceiling, use, asOf))
                .orElseGet(() -> unreadable(ceiling, use));
    }

    private Decision unreadable(Ceiling ceiling, Use use) {
        Set<Ground> grounds = new LinkedHashSet<>(Ceiling.UNREADABLE.against(use));
        grounds.addAll(ceiling.against(use));
        return new Decision.Refused(List.copyOf(grounds), asOf);
    }

    private Set<ChartId> openCharts(ImmutableListMultimap<ChartId, Grant> held) {
        return held.keySet().stream().filter(chart -> isOpen(held.get(chart))).collect(toUnmodifiableSet());
    }

    private boolean isOpen(List<Grant> held) {
        return !DecisionRule.isBarred(held) && !DecisionRule.inForce(held, asOf).equals(Scope.NOTHING);
    }
}
