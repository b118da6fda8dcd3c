package dev.portalaccess.benchmarks;

import dev.portalaccess.model.Changes;
import dev.portalaccess.spi.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A durable commit of one enabling, beside the same rows written by hand. */
final class CommitBenchmark {

    private final Postgres database;
    private final Enablings enablings = new Enablings();

    private CommitBenchmark(Postgres database) {
        this.database = database;
    }

    static void run() {
        try (Postgres database = Postgres.create()) {
            CommitBenchmark benchmark = new CommitBenchmark(database);
            benchmark.requireSameRows();
            List.of(1, 4, 16).forEach(benchmark::floor);
            benchmark.naive();
            benchmark.onKnownChart();
            benchmark.wholeCommand();
        }
    }

    private void floor(int threads) {
        Rounds rounds = Rounds.of(
                threads, first("commit", this::commit), first("the same rows in one statement", this::together));
        Report.atLeast("commit-to-floor-" + threads, rounds.perSecond(0) / rounds.perSecond(1), 0.8);
    }

    private void naive() {
        Rounds rounds = Rounds.of(1, first("commit", this::commit), first("the same rows one by one", this::oneByOne));
        Report.atLeast("commit-to-naive-1", rounds.perSecond(0) / rounds.perSecond(1), 1.8);
    }

    /** For somebody else on a chart that has been written before. */
    private void onKnownChart() {
        Rounds rounds = Rounds.of(
                1, second("commit, known chart", this::commit), second("one statement, known chart", this::together));
        Report.figure("commit-to-floor-1-known-chart", rounds.perSecond(0) / rounds.perSecond(1));
    }

    private void wholeCommand() {
        Rounds rounds =
                Rounds.of(1, new Side("the whole command", count -> enablings.commands(database.storage(), count)));
        Report.figure("commands-per-second-1", rounds.perSecond(0));
    }

    private Side first(String name, Function<Changes, Runnable> task) {
        return new Side(name, count -> enablings.first(count).stream().map(task).toList());
    }

    private Side second(String name, Function<Changes, Runnable> task) {
        return new Side(name, count -> {
            List<Changes> both = enablings.firstAndSecond(count);
            List<Changes> seconds = new ArrayList<>();
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

    private Runnable commit(Changes changes) {
        return () -> committed(database.storage().commit(changes));
    }

    private Runnable together(Changes changes) {
        ByHand statement = ByHand.together(changes, CommitBenchmark::asDriverWants);
        return () -> Sql.with(
                database.pool()::getConnection,
                connection -> Sql.execute(connection, statement.sql(), statement.values()));
    }

    private Runnable oneByOne(Changes changes) {
        List<ByHand> statements = ByHand.separately(changes, CommitBenchmark::asDriverWants);
        return () -> Sql.with(database.pool()::getConnection, connection -> {
            connection.setAutoCommit(false);
            write(connection, statements);
            connection.commit();
        });
    }

    private static void write(Connection connection, List<ByHand> statements) throws SQLException {
        for (ByHand statement : statements) {
            Sql.execute(connection, statement.sql(), statement.values());
        }
    }

    static void committed(CommitResult result) {
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not committed");
        }
    }

    private static Object asDriverWants(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /** A comparison would be worth nothing if a side wrote less. */
    private void requireSameRows() {
        List<Changes> both = enablings.firstAndSecond(1);
        List<String> ours = Tables.after(
                database.pool(), () -> both.forEach(one -> commit(one).run()));
        List<String> inOne = Tables.after(
                database.pool(), () -> both.forEach(one -> together(one).run()));
        List<String> oneByOne = Tables.after(
                database.pool(), () -> both.forEach(one -> oneByOne(one).run()));
        if (!ours.equals(inOne) || !ours.equals(oneByOne)) {
            throw new IllegalStateException("the sides write different rows");
        }
        Report.line("an enabling writes " + both.get(0).claims().size() + " keys among "
                + (ByHand.inserts(both.get(0)).size() + 1) + " rows");
    }
}
