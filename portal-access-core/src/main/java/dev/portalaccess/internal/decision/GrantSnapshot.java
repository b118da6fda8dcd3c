package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open grants of one account at one instant, by chart; if they could not be read, every use is refused. */
final class GrantSnapshot implements HeldGrants {

    private final PracticeId practice;
    private final @Nullable Map<ChartId, AccountAccess> read;
    private final Map<ChartId, ChartGrants> asked = new ConcurrentHashMap<>();
    private final KeyedSeals seals;
    private final PortalPolicy policy;
    private final Instant asOf;

    /** Creates the snapshot from what was read; empty if it could not be read. */
    GrantSnapshot(
            PracticeId practice,
            Optional<List<AccountAccess>> read,
            KeyedSeals seals,
            PortalPolicy policy,
            Instant asOf) {
        this.seals = seals;
        this.practice = practice;
        this.read = read.map(GrantSnapshot::byChart).orElse(null);
        this.policy = policy;
        this.asOf = asOf;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public Set<ChartId> charts() {
        return read == null
                ? Set.of()
                : read.keySet().stream()
                        .filter(chart -> grants(read, chart).opensAnything())
                        .collect(Collectors.toUnmodifiableSet());
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

    private Decision decide(ChartId chart, ChartStatusLimit ceiling, ChartUse use) {
        return read == null
                ? unreadable(ceiling, use, asOf)
                : DecisionRule.decide(grants(read, chart), List::of, ceiling, use, asOf);
    }

    /** Prepares the grants on a chart when the first question about it is asked. */
    private ChartGrants grants(Map<ChartId, AccountAccess> held, ChartId chart) {
        ChartGrants prepared = asked.get(chart);
        if (prepared != null) {
            return prepared;
        }
        AccountAccess access = held.get(chart);
        return access == null
                ? ChartGrants.NOTHING
                : asked.computeIfAbsent(chart, id -> ChartGrants.of(asOf, access, seals));
    }

    /** Returns the refusal where the account's grants could not be read (PA-084). */
    static Decision unreadable(ChartStatusLimit ceiling, ChartUse use, Instant at) {
        Set<RefusalReason> grounds = new LinkedHashSet<>(ChartStatusLimit.UNREADABLE.reasonsAgainst(use));
        grounds.addAll(ceiling.reasonsAgainst(use));
        return new Decision.Refused(List.copyOf(grounds), at);
    }

    private static Map<ChartId, AccountAccess> byChart(List<AccountAccess> read) {
        Map<ChartId, AccountAccess> byChart = new HashMap<>();
        read.forEach(access -> byChart.put(access.chart().value().chart(), access));
        return byChart;
    }
}
