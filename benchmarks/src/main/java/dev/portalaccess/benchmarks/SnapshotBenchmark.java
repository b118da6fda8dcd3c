package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A benchmark of the snapshot of what one login holds, compared with the bare read of the same grants; and of decisions
 * on snapshots, compared with a bare map of strings.
 */
final class SnapshotBenchmark {

    private static final int CHARTS = 1_000;
    private static final int LOGINS = BenchmarkSizes.of("portal.bench.snapshots", 100, 1_000);
    private static final int COLD_QUESTIONS = 200_000;
    private static final int HOT_QUESTIONS = 1_024;
    private static final int CALLS = 100_000;
    private static final int SNAPSHOTS = 100;
    private static final ChartUse VIEW = ChartUse.view(ChartArea.CLINICAL);

    private SnapshotBenchmark() {}

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.ALL) {
            try (MeasuredStore store = kind.get()) {
                heldBy(store);
            }
        }
        try (MeasuredStore store = MeasuredStore.memory()) {
            decisions(store);
        }
    }

    private static void heldBy(MeasuredStore store) {
        ResidentLoad load = new ResidentLoad(store.storage());
        AccountId account = new AccountId("login-of-the-chain");
        load.give(account, CHARTS);
        PortalAccess portal = load.portalOn(store.storage());
        // As a server's own maintenance does; without it, both statements below are planned for one chart.
        store.source()
                .filter(source -> store.name().equals("postgresql"))
                .ifPresent(source ->
                        PlainSql.with(source::getConnection, connection -> PlainSql.execute(connection, "ANALYZE")));
        Runnable heldBy = () -> portal.decisions().heldBy(EnablingLoad.PRACTICE, account);
        List<ComparedSide> sides = new ArrayList<>(List.of(
                side(store.name() + " heldBy, " + CHARTS + " charts", heldBy),
                side(store.name() + " the same read alone", () -> readAll(store.storage(), account))));
        store.source()
                .ifPresent(source -> sides.add(
                        side(store.name() + " the same select", () -> BareDecisionRead.held(source, account))));
        AlternatingRounds rounds = AlternatingRounds.of(1, sides.toArray(ComparedSide[]::new));
        FigureReport.atMost("held-by-to-read-" + store.name(), rounds.p50(0) / rounds.p50(1), 1.5);
        if (sides.size() > 2) {
            FigureReport.atMost("held-by-to-select-" + store.name(), rounds.p50(0) / rounds.p50(2), 3);
        }
        FigureReport.figure(
                "held-by-kilobytes-" + store.name(),
                CallPace.bytes(SNAPSHOTS, () -> {
                            heldBy.run();
                            return true;
                        })
                        / 1_000);
    }

    private static ComparedSide side(String name, Runnable call) {
        return new ComparedSide(
                name, count -> IntStream.range(0, count).mapToObj(i -> call).toList());
    }

    private static void readAll(Storage storage, AccountId account) {
        Page.Request first = Page.Request.first(500);
        Optional<Page.Request> request = Optional.of(first);
        while (request.isPresent()) {
            Page<AccountAccess> page = storage.access(EnablingLoad.PRACTICE, account, request.get());
            request = page.next().map(first::after);
        }
    }

    private record StringPair(String account, String chart) {}

    private static void decisions(MeasuredStore store) {
        ResidentLoad load = new ResidentLoad(store.storage());
        List<AccountId> accounts = IntStream.range(0, LOGINS)
                .mapToObj(i -> new AccountId("login-" + i))
                .toList();
        List<List<ChartId>> charts = new ArrayList<>();
        Map<StringPair, Grant> bare = new HashMap<>();
        for (AccountId account : accounts) {
            charts.add(load.give(account, CHARTS));
            OpenGrants.of(store.storage(), EnablingLoad.PRACTICE, account)
                    .forEach(grant -> bare.put(
                            new StringPair(
                                    grant.account().value(), grant.chart().value()),
                            grant));
        }
        PortalAccess portal = load.portalOn(store.storage());
        List<HeldGrants> snapshots = accounts.stream()
                .map(account -> portal.decisions().heldBy(EnablingLoad.PRACTICE, account))
                .toList();
        cold(accounts, charts, bare, snapshots);
        hot(accounts, charts, bare, snapshots);
        bytes(charts, snapshots);
    }

    /** Asks all snapshots in a random order, half of the questions about charts of other logins. */
    private static void cold(
            List<AccountId> accounts,
            List<List<ChartId>> charts,
            Map<StringPair, Grant> bare,
            List<HeldGrants> snapshots) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        int[] asking = new int[COLD_QUESTIONS];
        PatientFacts[] asked = new PatientFacts[COLD_QUESTIONS];
        for (int i = 0; i < COLD_QUESTIONS; i++) {
            asking[i] = random.nextInt(accounts.size());
            int owner = i % 2 == 0 ? asking[i] : (asking[i] + 1) % accounts.size();
            asked[i] = facts(charts.get(owner).get(random.nextInt(CHARTS)));
        }
        compare("cold", COLD_QUESTIONS, accounts, asking, asked, bare, snapshots, 3);
    }

    /** Asks one snapshot the same questions again and again. */
    private static void hot(
            List<AccountId> accounts,
            List<List<ChartId>> charts,
            Map<StringPair, Grant> bare,
            List<HeldGrants> snapshots) {
        int[] asking = new int[HOT_QUESTIONS];
        PatientFacts[] asked = new PatientFacts[HOT_QUESTIONS];
        for (int i = 0; i < HOT_QUESTIONS; i++) {
            asked[i] = facts(charts.get(i % 2).get(i * 7 % CHARTS));
        }
        compare("hot", HOT_QUESTIONS, accounts, asking, asked, bare, snapshots, 1.5);
    }

    private static void compare(
            String name,
            int questions,
            List<AccountId> accounts,
            int[] asking,
            PatientFacts[] asked,
            Map<StringPair, Grant> bare,
            List<HeldGrants> snapshots,
            double goal) {
        List<Double> nanos = CallPace.nanos(
                questions,
                List.of(
                        new CallPace.Side(
                                "decision on a snapshot, " + name,
                                i -> snapshots
                                        .get(asking[i])
                                        .decide(asked[i], VIEW)
                                        .isPermitted(),
                                0.5),
                        new CallPace.Side(
                                "bare map of strings, " + name,
                                i -> bare.containsKey(new StringPair(
                                        accounts.get(asking[i]).value(),
                                        asked[i].chart().value())),
                                0.5)));
        FigureReport.atMost("snapshot-decision-to-bare-map-" + name, nanos.get(0) / nanos.get(1), goal);
    }

    private static PatientFacts facts(ChartId chart) {
        return new PatientFacts(chart, ChartStatus.OPEN, Optional.of(BirthDate.of(EnablingLoad.BORN_ON)));
    }

    private static void bytes(List<List<ChartId>> charts, List<HeldGrants> snapshots) {
        PatientFacts own = facts(charts.get(0).get(0));
        PatientFacts other = facts(charts.get(1).get(0));
        FigureReport.atMost(
                "snapshot-bytes-when-permitted",
                CallPace.bytes(CALLS, () -> snapshots.get(0).decide(own, VIEW).isPermitted()),
                48);
        FigureReport.figure(
                "snapshot-bytes-when-refused",
                CallPace.bytes(CALLS, () -> snapshots.get(0).decide(other, VIEW).isPermitted()));
    }
}
