package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.roster.IntakeReport;
import dev.portalaccess.roster.InvitationRow;
import dev.portalaccess.roster.RowClass;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A benchmark of rosters: against the bare rows of the same commits (B1), against the same people enabled one by one
 * (B2), and of many rows against fewer (B3).
 */
final class RosterBenchmark {

    private static final Caller CLERK = Caller.staff(EnablingLoad.PRACTICE, "clerk-17");
    private static final int ROUNDS = 3;

    private final int rows = BenchmarkSizes.of("portal.bench.roster", 10_000, 100_000);
    private int people;

    private RosterBenchmark() {}

    static void run() {
        RosterBenchmark benchmark = new RosterBenchmark();
        benchmark.compare();
        benchmark.grow();
    }

    private void compare() {
        try (BenchmarkPostgres database = BenchmarkPostgres.create()) {
            PortalAccess portal = portal(database.storage());
            inviteAll(portal, rows / 5);
            oneByOne(portal, rows / 10);
            double roster = 0;
            double single = 0;
            double floor = 0;
            for (int round = 0; round < ROUNDS; round++) {
                roster += inviteAll(portal, rows) / ROUNDS;
                single += oneByOne(portal, rows / 10) / ROUNDS;
                floor += bareRows(database, rows) / ROUNDS;
            }
            FigureReport.figure("roster-rows-per-second", roster);
            FigureReport.figure("bare-rows-per-second", floor);
            FigureReport.figure("commands-for-rows-per-second", single);
            FigureReport.atLeast("roster-to-floor", roster / floor, 0.6);
            FigureReport.atLeast("roster-to-one-by-one", roster / single, 8);
        }
    }

    private void grow() {
        try (BenchmarkPostgres database = BenchmarkPostgres.create()) {
            PortalAccess portal = portal(database.storage());
            inviteAll(portal, rows / 5);
            double fewer = inviteAll(portal, rows);
            long before = usedHeap();
            HeapPeak peak = new HeapPeak();
            double more = inviteAll(portal, rows * 10, peak);
            FigureReport.atMost("roster-time-per-row-ten-times-the-rows", fewer / more, 1.15);
            FigureReport.atMost("roster-extra-heap-mebibytes", (peak.bytes - before) / 1_048_576.0, 64);
        }
    }

    /** Returns the rows per second of a roster. */
    private double inviteAll(PortalAccess portal, int count) {
        return inviteAll(portal, count, new HeapPeak());
    }

    private double inviteAll(PortalAccess portal, int count, HeapPeak peak) {
        Iterator<InvitationRow> file = file(count);
        long from = System.nanoTime();
        IntakeReport report = portal.intake().invite(CLERK, file, line -> peak.look(line.number()));
        double seconds = (System.nanoTime() - from) / 1e9;
        if (report.count(RowClass.DONE) != count) {
            throw new IllegalStateException("not all rows were done: " + report.counts());
        }
        return count / seconds;
    }

    private double oneByOne(PortalAccess portal, int count) {
        List<ChartId> charts = charts(count).toList();
        long from = System.nanoTime();
        charts.forEach(chart -> EnablingLoad.enable(portal, EnablingLoad.patient(chart)));
        return count / ((System.nanoTime() - from) / 1e9);
    }

    /** Returns the rows per second of the same commits, written as one prepared statement each. */
    private double bareRows(BenchmarkPostgres database, int count) {
        List<HandWrittenRows> statements = new ArrayList<>();
        for (ChangeSet changes : commits(count)) {
            statements.add(HandWrittenRows.together(changes, RosterBenchmark::asDriverWants));
        }
        long from = System.nanoTime();
        PlainSql.with(database.pool()::getConnection, connection -> {
            for (HandWrittenRows statement : statements) {
                PlainSql.execute(connection, statement.sql(), statement.values());
            }
        });
        return count / ((System.nanoTime() - from) / 1e9);
    }

    private List<ChangeSet> commits(int count) {
        List<ChangeSet> captured = new ArrayList<>();
        InMemoryAccessStore memory = new InMemoryAccessStore();
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                captured.add((ChangeSet) arguments[0]);
            }
            return method.invoke(memory, arguments);
        };
        Storage storage = (Storage)
                Proxy.newProxyInstance(Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, handler);
        portal(storage).intake().invite(CLERK, file(count), line -> {});
        return captured;
    }

    private Iterator<InvitationRow> file(int count) {
        return charts(count)
                .map(chart -> new InvitationRow(
                        chart.value(),
                        chart.value(),
                        Individual.patient(DeliveryChoice.email(EnablingLoad.address(chart)))))
                .iterator();
    }

    private Stream<ChartId> charts(int count) {
        int first = people;
        people += count;
        return IntStream.range(first, people).mapToObj(number -> new ChartId("roster-" + number));
    }

    private static PortalAccess portal(Storage storage) {
        return PortalAccess.builder()
                .storage(storage)
                .charts(new EndlessCharts())
                .practices(ArticleFamily.create().practices())
                .mailer(new RecordingMailer())
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
                .build();
    }

    private static Object asDriverWants(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The most heap in use after a collection, looked at now and then. */
    private static final class HeapPeak {

        private static final long EVERY = 20_000;
        private long bytes;

        void look(long row) {
            if (row % EVERY == 0) {
                bytes = Math.max(bytes, usedHeap());
            }
        }
    }

    /** A host that knows every chart. */
    private static final class EndlessCharts implements ChartDirectory {

        @Override
        public Optional<Chart> chart(PracticeId practice, ChartId chart) {
            return Optional.of(EnablingLoad.facts(chart));
        }

        @Override
        public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> charts) {
            return charts.stream().collect(Collectors.toMap(Function.identity(), EnablingLoad::facts));
        }

        @Override
        public List<Chart> search(PracticeId practice, String text, int limit) {
            return List.of();
        }
    }
}
