package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.HostAges;
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
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides by the present facts of the store and the host's charts; keeps nothing in between. */
public final class StoredDecisions implements Decisions {

    static final int MOST_CLOSED = 20;
    private static final Page.Request LARGEST_PAGE = Page.Request.first(500);

    private final AccessStore store;
    private final ChartDirectory charts;
    private final PortalPolicy policy;
    private final InstantSource clock;
    private final KeyedSeals seals;
    private final DecisionRule rule;
    private final HostAges ages;

    /** What the host says of a chart, for the rule. */
    private record KnownFacts(ChartStatusLimit limit, AgeFacts age) {}

    /** The chart that decides about a use, and who asks. */
    private record AskedChart(PracticeId practice, AccountId account, ChartId chart) {}

    /** What a snapshot is made of. */
    private record HeldFacts(List<AccountAccess> access, Optional<ZoneId> zone) {}

    /** Creates the service, which reads grants from the store, and charts and practices from the host. */
    public StoredDecisions(
            AccessStore store,
            ChartDirectory charts,
            PracticeDirectory practices,
            PortalPolicy policy,
            InstantSource clock,
            KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.charts = requireNonNull(charts, "charts");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
        this.seals = requireNonNull(seals, "seals");
        this.rule = new DecisionRule(KnownAreas.of(policy));
        this.ages = new HostAges(policy, practices);
    }

    /** Creates the service for a store without seals. */
    public StoredDecisions(
            AccessStore store,
            ChartDirectory charts,
            PracticeDirectory practices,
            PortalPolicy policy,
            InstantSource clock) {
        this(store, charts, practices, policy, clock, new KeyedSeals(SealMode.OFF, Optional.empty()));
    }

    @Override
    public Decision decide(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {
        requireNonNull(use, "use");
        KnownFacts facts = read(requireNonNull(practice, "practice"), requireNonNull(chart, "chart"));
        return decide(practice, requireNonNull(account, "account"), chart, facts, use);
    }

    @Override
    public Decision decide(Chart facts, AccountId account, ChartUse use) {
        requireNonNull(use, "use");
        requireNonNull(account, "account");
        KnownFacts known =
                SafeReader.read(() -> known(requireNonNull(facts, "facts"))).orElseGet(this::unreadable);
        return decide(facts.practice(), account, facts.id(), known, use);
    }

    /** PA-100: a chart that was merged is asked as the one that its id leads to; no other chart costs a read more. */
    private Decision decide(PracticeId practice, AccountId account, ChartId chart, KnownFacts facts, ChartUse use) {
        ChartId asked = chart;
        KnownFacts known = facts;
        Optional<CheckedAccess> access = SafeReader.read(() -> readIntact(practice, account, chart));
        Set<ChartId> chain = new HashSet<>(Set.of(chart));
        while (access.flatMap(CheckedAccess::leadsTo).isPresent()) {
            ChartId next = access.flatMap(CheckedAccess::leadsTo).get();
            known = read(practice, next);
            access = chain.add(next) ? SafeReader.read(() -> readIntact(practice, account, next)) : Optional.empty();
            asked = next;
        }
        return decide(new AskedChart(practice, account, asked), access, known, use);
    }

    // The clock is read last: what has ended while the store was asked has ended.
    private Decision decide(AskedChart asked, Optional<CheckedAccess> access, KnownFacts facts, ChartUse use) {
        Instant now = clock.instant();
        return access.map(read -> rule.decide(
                        ChartGrants.of(now, read, rule.areas(), facts.age()),
                        () -> closedGrants(asked.practice(), asked.account(), asked.chart()),
                        facts.limit(),
                        use,
                        now))
                .orElseGet(() -> GrantSnapshot.unreadable(facts.limit(), use, now));
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
        Optional<HeldFacts> read =
                SafeReader.read(() -> new HeldFacts(readAll(practice, account), ages.zone(practice)));
        return new GrantSnapshot(
                practice, read.map(HeldFacts::access), seals, ages, read.flatMap(HeldFacts::zone), clock.instant());
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

    private KnownFacts read(PracticeId practice, ChartId chart) {
        return SafeReader.read(() -> charts.chart(practice, chart)
                        .map(this::known)
                        .orElseGet(() -> unknown(ChartStatusLimit.UNKNOWN_CHART)))
                .orElseGet(this::unreadable);
    }

    private KnownFacts known(Chart facts) {
        return new KnownFacts(
                ChartStatusLimit.of(facts.status(), policy),
                ages.of(facts.practice(), () -> Optional.of(facts.patient())));
    }

    private KnownFacts unreadable() {
        return unknown(ChartStatusLimit.UNREADABLE);
    }

    private KnownFacts unknown(ChartStatusLimit limit) {
        return new KnownFacts(limit, ages.with(Optional.empty(), Optional.empty()));
    }
}
