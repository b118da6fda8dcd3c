package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChangeSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A benchmark that checks that a commit and the read of a decision cost the same with few grants and with many. */
final class FlatBenchmark {

    private static final int MOST = BenchmarkSizes.of("portal.bench.rows", 100_000, 1_000_000);
    private static final List<Integer> SIZES = List.of(1_000, MOST / 10, MOST);

    /** The number of commits. It is low, because each commit adds to the smallest database, which must stay small. */
    private static final int COMMITS = 100;

    private static final int COMMIT_ROUNDS = 16;
    private static final int WARM_UP = 3_000;

    private final List<BenchmarkPostgres> databases;
    private final EnablingLoad enablings = new EnablingLoad();

    private FlatBenchmark(List<BenchmarkPostgres> databases) {
        this.databases = databases;
    }

    static void run() {
        warmUp();
        List<BenchmarkPostgres> databases =
                Stream.generate(BenchmarkPostgres::create).limit(SIZES.size()).toList();
        try {
            FlatBenchmark benchmark = new FlatBenchmark(databases);
            benchmark.fill();
            benchmark.commits();
            benchmark.reads();
        } finally {
            databases.forEach(BenchmarkPostgres::close);
        }
    }

    /**
     * Warms up in another database, before the measured ones are filled: dropping a database makes a checkpoint, which
     * slows what follows.
     */
    private static void warmUp() {
        try (BenchmarkPostgres elsewhere = BenchmarkPostgres.create()) {
            TaskTimer.of(1, tasks(new EnablingLoad(), elsewhere, WARM_UP));
        }
    }

    private void fill() {
        TableFiller filling = TableFiller.grantsAndAll();
        each(i -> filling.into(databases.get(i).pool(), SIZES.get(i)));
    }

    private void reads() {
        ComparedSide[] sides = IntStream.range(0, SIZES.size())
                .mapToObj(i -> new AccountSequence(SIZES.get(i))
                        .hits("decision read among " + SIZES.get(i), copy -> access(databases.get(i), copy)))
                .toArray(ComparedSide[]::new);
        growth("decision-read", AlternatingRounds.of(1, sides));
    }

    private static Runnable access(BenchmarkPostgres database, int copy) {
        AccountId account = TableFiller.account(copy);
        ChartId chart = TableFiller.chart(copy);
        return () -> database.storage().access(EnablingLoad.PRACTICE, account, chart);
    }

    /** Measures commits. The first ones are not counted, because their connections have not prepared any statements. */
    private void commits() {
        each(i -> TaskTimer.of(1, tasks(enablings, databases.get(i), COMMITS)));
        List<ComparedSide> sides = IntStream.range(0, SIZES.size())
                .mapToObj(i -> new ComparedSide(
                        "commit among " + SIZES.get(i), count -> tasks(enablings, databases.get(i), count)))
                .toList();
        growth("commit", AlternatingRounds.of(COMMIT_ROUNDS, COMMITS, sides));
    }

    private static List<Runnable> tasks(EnablingLoad enablings, BenchmarkPostgres database, int count) {
        return enablings.first(count).stream()
                .<Runnable>map(changes -> () -> commit(database, changes))
                .toList();
    }

    private static void commit(BenchmarkPostgres database, ChangeSet changes) {
        CommitBenchmark.committed(database.storage().commit(changes));
    }

    private static void growth(String what, AlternatingRounds rounds) {
        for (int i = 1; i < SIZES.size(); i++) {
            FigureReport.atMost(
                    what + "-growth-" + SIZES.get(0) + "-to-" + SIZES.get(i), rounds.p50(i) / rounds.p50(0), 1.2);
        }
    }

    private static void each(IntConsumer work) {
        IntStream.range(0, SIZES.size()).forEach(work);
    }
}
