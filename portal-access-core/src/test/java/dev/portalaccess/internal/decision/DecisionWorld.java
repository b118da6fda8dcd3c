package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.PRACTICE;
import static java.util.stream.Collectors.groupingBy;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.internal.lookup.CheckedCharts;
import dev.portalaccess.internal.lookup.CheckedStore;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.fixture.FakePracticeDirectory;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Decisions over a store and a directory that a test fills; it is the instant {@link GivenGrants#NOW}. */
final class DecisionWorld {

    final InMemoryAccessStore store = new InMemoryAccessStore();
    final FakeChartDirectory charts = new FakeChartDirectory();
    final FakePracticeDirectory practices = new FakePracticeDirectory();
    final MovableClock clock = new MovableClock(GivenGrants.NOW);
    final StoreFaults faults = new StoreFaults();
    private final AtomicInteger commits = new AtomicInteger();
    final PortalPolicy policy;

    DecisionWorld(PortalPolicy policy) {
        this.policy = policy;
    }

    DecisionWorld(Set<ChartStatus> readable) {
        this(PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .keepReadable(readable)
                .build());
    }

    Decisions decisions() {
        return new StoredDecisions(
                new CheckedStore(faults.over(store)), new CheckedCharts(charts), practices, policy, clock);
    }

    Decision decide(AccountId account, ChartId chart, ChartUse use) {
        return decisions().decide(PRACTICE, account, chart, use);
    }

    DecisionWorld with(List<Grant> grants) {
        grants.stream().collect(groupingBy(Grant::chart)).values().forEach(this::keep);
        return this;
    }

    Chart chart(ChartId id, ChartStatus status) {
        Person patient = new Person(
                Optional.empty(),
                Optional.of(id),
                new PersonName("Camille", "Patient"),
                Optional.empty(),
                Optional.empty());
        Chart chart = Chart.open(PRACTICE, patient).withStatus(status);
        charts.put(chart);
        return chart;
    }

    /** Writes grants of one chart, over their former versions if there are any. */
    void keep(List<Grant> grants) {
        Versioned<ChartAccess> read = store.chart(PRACTICE, grants.get(0).chart());
        ChartAccess access = read.value();
        for (Grant grant : grants) {
            access = access.with(grant);
        }
        ChangeSet changes =
                ChangeSet.in(PRACTICE, receipt()).chart(read.to(access)).build();
        if (!(store.commit(changes) instanceof Committed)) {
            throw new AssertionError("the grants were not stored");
        }
    }

    /** Changes the record of the chart. */
    void change(UnaryOperator<ChartRecord> change) {
        Versioned<ChartAccess> read = store.chart(PRACTICE, GivenGrants.CHART);
        ChartAccess changed = read.value().with(change.apply(read.value().record()));
        ChangeSet changes =
                ChangeSet.in(PRACTICE, receipt()).chart(read.to(changed)).build();
        if (!(store.commit(changes) instanceof Committed)) {
            throw new AssertionError("the chart was not stored");
        }
    }

    private CommandReceipt receipt() {
        return new CommandReceipt(
                new CommitId("commit-" + commits.incrementAndGet()),
                clock.instant(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
    }
}
