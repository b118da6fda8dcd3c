package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.UsableChart;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.storage.AccessStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The charts that an account can use at an instant (PA-085), each by the rule that decides: a page is one read of the
 * store and one of the host's charts.
 */
public final class UsableCharts {

    private final AccessStore store;
    private final ChartDirectory charts;
    private final PortalPolicy policy;
    private final KeyedSeals seals;

    /** Creates the list over a store and a directory whose answers are checked. */
    public UsableCharts(AccessStore store, ChartDirectory charts, PortalPolicy policy, KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.charts = requireNonNull(charts, "charts");
        this.policy = requireNonNull(policy, "policy");
        this.seals = requireNonNull(seals, "seals");
    }

    /**
     * Returns those of one page of the account's charts that permit something at the instant; it is asked for once the store was read.
     */
    public Page<UsableChart> page(
            PracticeId practice, AccountId account, Supplier<Instant> instant, Page.Request request) {
        Page<AccountAccess> read = store.access(practice, account, request);
        Set<ChartId> ids = read.items().stream()
                .map(access -> access.chart().value().chart())
                .collect(Collectors.toSet());
        Map<ChartId, Chart> facts = ids.isEmpty() ? Map.of() : charts.charts(practice, ids);
        Instant at = instant.get();
        return new Page<>(
                read.items().stream()
                        .flatMap(access -> usable(access, facts, at).stream())
                        .toList(),
                read.next());
    }

    private Optional<UsableChart> usable(AccountAccess access, Map<ChartId, Chart> facts, Instant at) {
        ChartId id = access.chart().value().chart();
        KnownAreas areas = KnownAreas.of(policy);
        ChartGrants held = ChartGrants.of(at, CheckedAccess.of(access, seals), areas);
        ChartStatusLimit limit = Optional.ofNullable(facts.get(id))
                .map(chart -> ChartStatusLimit.of(chart.status(), policy))
                .orElse(ChartStatusLimit.UNKNOWN_CHART);
        Scope scope = limit.limit(held.conditional());
        if (!held.opensAnything() || scope.equals(Scope.NOTHING)) {
            return Optional.empty();
        }
        return Optional.of(new UsableChart(
                id,
                scope,
                held.inForce().stream()
                        .flatMap(grant -> grant.terms().obligations().stream())
                        .collect(Collectors.toSet()),
                firstLoss(held.inForce(), areas, limit, scope),
                held.inForce().stream()
                        .flatMap(grant -> grant.terms().relationship().stream())
                        .distinct()
                        .toList()));
    }

    /** Returns the first end of a grant that leaves less permitted. */
    private static Optional<Instant> firstLoss(
            List<Grant> inForce, KnownAreas areas, ChartStatusLimit limit, Scope scope) {
        return inForce.stream()
                .flatMap(grant -> grant.validity().until().stream())
                .sorted()
                .filter(end -> !limit.limit(areas.limit(left(inForce, end))).equals(scope))
                .findFirst();
    }

    private static Scope left(List<Grant> inForce, Instant end) {
        return inForce.stream()
                .filter(grant -> !grant.validity().hasEndedAt(end))
                .map(grant -> grant.terms().scope())
                .reduce(Scope.NOTHING, Scope::or);
    }
}
