package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.UsableChart;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.HostAges;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.storage.AccessStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final HostAges ages;

    /** Creates the list over a store and a directory whose answers are checked. */
    public UsableCharts(
            AccessStore store,
            ChartDirectory charts,
            PracticeDirectory practices,
            PortalPolicy policy,
            KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.charts = requireNonNull(charts, "charts");
        this.policy = requireNonNull(policy, "policy");
        this.seals = requireNonNull(seals, "seals");
        this.ages = new HostAges(policy, practices);
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
                        .flatMap(access -> usable(practice, access, facts, at).stream())
                        .toList(),
                read.next());
    }

    private Optional<UsableChart> usable(
            PracticeId practice, AccountAccess access, Map<ChartId, Chart> facts, Instant at) {
        ChartId id = access.chart().value().chart();
        KnownAreas areas = KnownAreas.of(policy);
        Optional<Chart> fact = Optional.ofNullable(facts.get(id));
        AgeFacts age = ages.of(practice, () -> fact.map(Chart::patient));
        CheckedAccess read = CheckedAccess.of(access, seals);
        ChartGrants held = ChartGrants.of(at, read, areas, age);
        ChartStatusLimit limit =
                fact.map(chart -> ChartStatusLimit.of(chart.status(), policy)).orElse(ChartStatusLimit.UNKNOWN_CHART);
        Scope scope = limit.limit(held.conditional());
        if (!held.opensAnything() || scope.equals(Scope.NOTHING)) {
            return Optional.empty();
        }
        return Optional.of(new UsableChart(
                id,
                scope,
                held.inForce().stream()
                        .flatMap(grant -> grant.obligations().stream())
                        .collect(Collectors.toSet()),
                firstLoss(held, then -> ChartGrants.of(then, read, areas, age), limit, scope),
                held.inForce().stream()
                        .flatMap(grant -> grant.grant().terms().relationship().stream())
                        .distinct()
                        .toList()));
    }

    /** Returns the first instant when less is permitted, because a grant ends or the patient reaches an age. */
    private static Optional<Instant> firstLoss(
            ChartGrants now, Function<Instant, ChartGrants> later, ChartStatusLimit limit, Scope scope) {
        Optional<Instant> next = now.nextChange();
        while (next.isPresent()) {
            ChartGrants then = later.apply(next.get());
            if (!scope.isWithin(limit.limit(then.conditional()))) {
                return next;
            }
            next = then.nextChange();
        }
        return next;
    }
}
