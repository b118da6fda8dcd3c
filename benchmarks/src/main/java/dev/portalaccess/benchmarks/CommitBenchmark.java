package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A benchmark of the durable commit of one enabling, compared with the same rows written by hand. */
final class CommitBenchmark {

    /** So many commits before anything is timed, so that on a busy machine, too, everything is compiled by then. */
    private static final int WARM_UP = 3_000;

    private final BenchmarkPostgres database;
    private final EnablingLoad enablings = new EnablingLoad();

    private CommitBenchmark(BenchmarkPostgres database) {
        this.database = database;
    }

    static void run() {
        try (BenchmarkPostgres database = BenchmarkPostgres.create()) {
            CommitBenchmark benchmark = new CommitBenchmark(database);
            benchmark.requireSameRows();
            TaskTimer.of(
                    1, benchmark.first("warm-up", benchmark::commit).tasks().apply(WARM_UP));
            TaskTimer.of(
                    1, benchmark.first("warm-up", benchmark::together).tasks().apply(WARM_UP));
            List.of(1, 4, 16).forEach(benchmark::floor);
            benchmark.naive();
            benchmark.onKnownChart();
            benchmark.wholeCommand();
        }
    }

    private void floor(int threads) {
        AlternatingRounds rounds = AlternatingRounds.of(
                threads, first("commit", this::commit), first("the same rows in one statement", this::together));
        FigureReport.atLeast("commit-to-floor-" + threads, rounds.perSecond(0) / rounds.perSecond(1), 0.8);
    }

    private void naive() {
        AlternatingRounds rounds = AlternatingRounds.of(
                1, first("commit", this::commit), first("the same rows one by one", this::oneByOne));
        FigureReport.atLeast("commit-to-naive-1", rounds.perSecond(0) / rounds.perSecond(1), 1.8);
    }

    /** Measures an enabling of another person on a chart that has been written before. */
    private void onKnownChart() {
        AlternatingRounds rounds = AlternatingRounds.of(
                1, second("commit, known chart", this::commit), second("one statement, known chart", this::together));
        FigureReport.figure("commit-to-floor-1-known-chart", rounds.perSecond(0) / rounds.perSecond(1));
    }

    private void wholeCommand() {
        AlternatingRounds rounds = AlternatingRounds.of(
                1,
                new ComparedSide("the whole command", count -> enablings.commands(database.storage(), count)),
                first("its commit alone", this::commit));
        FigureReport.figure("commands-per-second-1", rounds.perSecond(0));
        FigureReport.atMost("command-to-commit-1", rounds.p50(0) / rounds.p50(1), 1.8);
    }

    private ComparedSide first(String name, Function<ChangeSet, Runnable> task) {
        return new ComparedSide(
                name, count -> enablings.first(count).stream().map(task).toList());
    }

    private ComparedSide second(String name, Function<ChangeSet, Runnable> task) {
        return new ComparedSide(name, count -> {
            List<ChangeSet> both = enablings.firstAndSecond(count);
            List<ChangeSet> seconds = new ArrayList<>();
            IntStream.range(0, both.size()).forEach(i -> {
                if (i % 2 == 0) {
                    commit(both.get(i)).run();
                } else {
                    seconds.add(both.get(i));
                }
            });
            return seconds.stream().map(task).toList();
        });
    }

    private Runnable commit(ChangeSet changes) {
        return () -> committed(database.storage().commit(changes));
    }

    private Runnable together(ChangeSet changes) {
        HandWrittenRows statement = HandWrittenRows.together(changes, CommitBenchmark::asDriverWants);
        return () -> PlainSql.with(
                database.pool()::getConnection,
                connection -> PlainSql.execute(connection, statement.sql(), statement.values()));
    }

    private Runnable oneByOne(ChangeSet changes) {
        List<HandWrittenRows> statements = HandWrittenRows.separately(changes, CommitBenchmark::asDriverWants);
        return () -> PlainSql.with(database.pool()::getConnection, connection -> {
            connection.setAutoCommit(false);
            write(connection, statements);
            connection.commit();
        });
    }

    private static void write(Connection connection, List<HandWrittenRows> statements) throws SQLException {
        for (HandWrittenRows statement : statements) {
            PlainSql.execute(connection, statement.sql(), statement.values());
        }
    }

    static void committed(CommitResult result) {
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not committed");
        }
    }

    private static @Nullable Object asDriverWants(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /** Requires that both sides write the same rows, because otherwise the comparison is meaningless. */
    private void requireSameRows() {
        List<ChangeSet> both = enablings.firstAndSecond(1);
        List<String> ours = TableSizes.after(
                database.pool(), () -> both.forEach(one -> commit(one).run()));
        List<String> inOne = TableSizes.after(
                database.pool(), () -> both.forEach(one -> together(one).run()));
        List<String> oneByOne = TableSizes.after(
                database.pool(), () -> both.forEach(one -> oneByOne(one).run()));
        if (!ours.equals(inOne) || !ours.equals(oneByOne)) {
            throw new IllegalStateException("the sides write different rows");
        }
        FigureReport.line("an enabling writes " + both.get(0).claims().size() + " keys among "
                + (HandWrittenRows.inserts(both.get(0)).size() + 1) + " rows");
    }
}
