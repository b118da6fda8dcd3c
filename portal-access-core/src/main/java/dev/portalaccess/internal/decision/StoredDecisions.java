package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides by the present facts of the store and the host's charts; keeps nothing in between. */
public final class StoredDecisions implements Decisions {

    private static final int MOST_CLOSED = 20;
    private static final Page.Request LARGEST_PAGE = Page.Request.first(500);

    private final AccessStore store;
    private final ChartDirectory charts;
    private final PortalPolicy policy;
    private final InstantSource clock;
    private final KeyedSeals seals;
    private final DecisionRule rule;

    /** Creates the service, which reads grants from {@code store} and charts from {@code charts}. */
    public StoredDecisions(
            AccessStore store, ChartDirectory charts, PortalPolicy policy, InstantSource clock, KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.charts = requireNonNull(charts, "charts");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
        this.seals = requireNonNull(seals, "seals");
        this.rule = new DecisionRule(KnownAreas.of(policy));
    }

    /** Creates the service for a store without seals. */
    public StoredDecisions(AccessStore store, ChartDirectory charts, PortalPolicy policy, InstantSource clock) {
        this(store, charts, policy, clock, new KeyedSeals(SealMode.OFF, Optional.empty()));
    }

    @Override
    public Decision decide(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {
        requireNonNull(use, "use");
        ChartStatusLimit limit = statusLimit(requireNonNull(practice, "practice"), requireNonNull(chart, "chart"));
        return decide(practice, requireNonNull(account, "account"), chart, limit, use);
    }

    @Override
    public Decision decide(Chart facts, AccountId account, ChartUse use) {
        requireNonNull(use, "use");
        ChartStatusLimit limit =
                ChartStatusLimit.of(requireNonNull(facts, "facts").status(), policy);
        return decide(facts.practice(), requireNonNull(account, "account"), facts.id(), limit, use);
    }

    // The clock is read last: what has ended while the store was asked has ended.
    private Decision decide(
            PracticeId practice, AccountId account, ChartId chart, ChartStatusLimit limit, ChartUse use) {
        Optional<CheckedAccess> access = SafeReader.read(() -> readIntact(practice, account, chart));
        Instant now = clock.instant();
        return access.map(read -> rule.decide(
                        ChartGrants.of(now, read, rule.areas()),
                        () -> closedGrants(practice, account, chart),
                        limit,
                        use,
                        now))
                .orElseGet(() -> GrantSnapshot.unreadable(limit, use, now));
    }

    /** Reads what the decision rests on, and once more if a seal is wrong: the store may have been torn. */
    private CheckedAccess readIntact(PracticeId practice, AccountId account, ChartId chart) {
        CheckedAccess read = CheckedAccess.of(store.access(practice, account, chart), seals);
        return read.isBroken() ? CheckedAccess.of(store.access(practice, account, chart), seals) : read;
    }

    /** Returns the latest grants that were closed, for the reasons of a refusal; none if they cannot be read. */
    private List<Grant> closedGrants(PracticeId practice, AccountId account, ChartId chart) {
        ClosedGrantFilter filter = ClosedGrantFilter.on(chart).of(account);
        return SafeReader.read(() -> store.closedGrants(practice, filter, Page.Request.first(MOST_CLOSED)))
                .map(page -> page.items().stream().map(ClosedGrant::grant).toList())
                .orElse(List.of());
    }

    @Override
    public HeldGrants heldBy(PracticeId practice, AccountId account) {
        requireNonNull(practice, "practice");
        requireNonNull(account, "account");
        Optional<List<AccountAccess>> all = SafeReader.read(() -> readAll(practice, account));
        return new GrantSnapshot(practice, all, seals, policy, clock.instant());
    }

    private List<AccountAccess> readAll(PracticeId practice, AccountId account) {
        Page<AccountAccess> page = store.access(practice, account, LARGEST_PAGE);
        if (page.next().isEmpty()) {
            return page.items();
        }
        List<AccountAccess> all = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = store.access(
                    practice, account, LARGEST_PAGE.after(page.next().get()));
            all.addAll(page.items());
        }
        return all;
    }

    private ChartStatusLimit statusLimit(PracticeId practice, ChartId chart) {
        return SafeReader.read(() -> charts.chart(practice, chart))
                .map(found -> found.map(facts -> ChartStatusLimit.of(facts.status(), policy))
                        .orElse(ChartStatusLimit.UNKNOWN_CHART))
                .orElse(ChartStatusLimit.UNREADABLE);
    }
}
