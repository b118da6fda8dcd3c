package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.storage.AccessStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides by the present facts of the store and the host's charts; keeps nothing in between. */
public final class StoredDecisions implements Decisions {

    private final AccessStore store;
    private final ChartDirectory charts;
    private final PortalPolicy policy;
    private final InstantSource clock;

    /** Creates the service, which reads grants from {@code store} and charts from {@code charts}. */
    public StoredDecisions(AccessStore store, ChartDirectory charts, PortalPolicy policy, InstantSource clock) {
        this.store = requireNonNull(store, "store");
        this.charts = requireNonNull(charts, "charts");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public Decision decide(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {
        requireNonNull(use, "use");
        ChartStatusLimit ceiling = statusLimit(requireNonNull(practice, "practice"), requireNonNull(chart, "chart"));
        return snapshot(practice, requireNonNull(account, "account"), grant -> isOn(chart, grant))
                .decide(chart, ceiling, use);
    }

    @Override
    public Decision decide(Chart facts, AccountId account, ChartUse use) {
        requireNonNull(use, "use");
        ChartId chart = requireNonNull(facts, "facts").id();
        return snapshot(facts.practice(), requireNonNull(account, "account"), grant -> isOn(chart, grant))
                .decide(facts, use);
    }

    @Override
    public HeldGrants heldBy(PracticeId practice, AccountId account) {
        return snapshot(requireNonNull(practice, "practice"), requireNonNull(account, "account"), grant -> true);
    }

    // The clock is read last: what has ended while the store was asked has ended.
    private GrantSnapshot snapshot(PracticeId practice, AccountId account, Predicate<Grant> wanted) {
        Optional<List<Grant>> grants = SafeReader.read(() -> store.grantsOf(practice, account));
        return new GrantSnapshot(
                practice, grants.map(all -> all.stream().filter(wanted).toList()), policy, clock.instant());
    }

    private static boolean isOn(ChartId chart, Grant grant) {
        return grant.chart().equals(chart);
    }

    private ChartStatusLimit statusLimit(PracticeId practice, ChartId chart) {
        return SafeReader.read(() -> charts.chart(practice, chart))
                .map(found -> found.map(facts -> ChartStatusLimit.of(facts.status(), policy))
                        .orElse(ChartStatusLimit.UNKNOWN_CHART))
                .orElse(ChartStatusLimit.UNREADABLE);
    }
}
