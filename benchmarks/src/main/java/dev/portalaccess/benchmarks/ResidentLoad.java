package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Logins that hold many charts, as those of somebody who runs nursing homes, and charts that many held before. They are
 * committed as grants, without the commands that would lead to them. Not thread-safe.
 */
final class ResidentLoad {

    private static final int PER_COMMIT = 100;
    private static final Instant LONG_AGO = MovableClock.START.minus(Duration.ofDays(30));
    private static final Actor CLERK = Actor.staff("clerk-17");

    private final Storage storage;
    private final FakeChartDirectory charts = new FakeChartDirectory();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MovableClock clock = new MovableClock();
    private int commits;
    private int patients;

    /** Creates a load that writes to the store. */
    ResidentLoad(Storage storage) {
        this.storage = storage;
    }

    /** Returns a portal on that store, which knows the charts of this load. */
    PortalAccess portalOn(Storage store) {
        return EnablingLoad.builder(charts)
                .mailer(mailer)
                .clock(clock)
                .storage(store)
                .build();
    }

    /** Returns the mail that has been sent. */
    RecordingMailer mailer() {
        return mailer;
    }

    /** Lets a second pass, as it does between two people at a desk. */
    void tick() {
        clock.advance(Duration.ofSeconds(1));
    }

    static Caller clerk() {
        return Caller.of(EnablingLoad.PRACTICE, CLERK);
    }

    /** Gives a login access to its own chart and to others through it; returns all of them, its own first. */
    List<ChartId> give(AccountId account, int count) {
        List<ChartId> given =
                IntStream.range(0, count).mapToObj(i -> newChart()).toList();
        Holder holder = holder(account, given.get(0));
        commit(changes -> changes.holder(Versioned.fresh(holder))
                .claim(RecordKey.holder(given.get(0)), holder.id().value()));
        for (int from = 0; from < count; from += PER_COMMIT) {
            List<ChartId> some = given.subList(from, Math.min(count, from + PER_COMMIT));
            commit(changes -> some.forEach(chart -> changes.chart(Versioned.fresh(
                    ChartAccess.untouched(EnablingLoad.PRACTICE, chart).with(grant(holder, given.get(0), chart))))));
        }
        return given;
    }

    /** Gives that many logins, each with a chart of its own, access to one more chart; returns that. */
    ChartId share(int logins) {
        ChartId shared = newChart();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < logins; i++) {
            ChartId own = newChart();
            Holder holder = holder(new AccountId("login-of-" + own.value()), own);
            commit(changes -> changes.holder(Versioned.fresh(holder))
                    .claim(RecordKey.holder(own), holder.id().value()));
            grants.add(grant(holder, own, shared));
        }
        ChartAccess access = grants.stream()
                .reduce(ChartAccess.untouched(EnablingLoad.PRACTICE, shared), ChartAccess::with, (one, other) -> other);
        commit(changes -> changes.chart(Versioned.fresh(access)));
        return shared;
    }

    /** Returns a chart on which nobody has access now, and so many people had it long ago. */
    ChartId formerlyShared(int logins) {
        ChartId chart = newChart();
        ChartAccess empty = ChartAccess.untouched(EnablingLoad.PRACTICE, chart);
        commit(changes -> changes.chart(Versioned.fresh(empty)));
        for (int from = 0; from < logins; from += PER_COMMIT) {
            List<Grant> closed = IntStream.range(from, Math.min(logins, from + PER_COMMIT))
                    .mapToObj(i -> former(chart, i))
                    .toList();
            long version = 1L + from / PER_COMMIT;
            commit(changes -> changes.chart(ChartChange.between(new Versioned<>(empty, version), empty, closed)));
        }
        return chart;
    }

    private static Grant former(ChartId chart, int number) {
        Holder holder = holder(new AccountId("former-login-" + number), new ChartId("former-" + number));
        return grant(holder, chart, chart)
                .revoked(new GrantState.Revoked(LONG_AGO.plusSeconds(number), CLERK, Reason.PATIENT_REQUEST));
    }

    ChartId newChart() {
        ChartId chart = new ChartId("resident-" + ++patients);
        charts.put(EnablingLoad.facts(chart));
        return chart;
    }

    Chart facts(ChartId chart) {
        return charts.chart(EnablingLoad.PRACTICE, chart).orElseThrow();
    }

    private static Holder holder(AccountId account, ChartId own) {
        return Holder.create(
                        EnablingLoad.PRACTICE,
                        new HolderId("holder-of-" + own.value()),
                        EnablingLoad.facts(own).patient())
                .withAccount(account);
    }

    private static Grant grant(Holder holder, ChartId through, ChartId chart) {
        return new Grant(
                new GrantId("grant-" + chart.value() + "-" + holder.id().value()),
                chart,
                holder.id(),
                holder.account().orElseThrow(),
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL),
                ValidityPeriod.from(LONG_AGO),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.GUARANTOR,
                        Optional.empty(),
                        through.equals(chart) ? List.of(chart) : List.of(through, chart),
                        CLERK));
    }

    private interface Work {
        void into(ChangeSet.Builder changes);
    }

    private void commit(Work work) {
        ChangeSet.Builder changes = ChangeSet.in(
                EnablingLoad.PRACTICE,
                new CommandReceipt(
                        new CommitId("load-" + ++commits),
                        LONG_AGO,
                        Optional.empty(),
                        Digest.plain(new byte[32]),
                        List.of()));
        work.into(changes);
        CommitBenchmark.committed(storage.commit(changes.build()));
    }
}
