package dev.portalaccess.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.model.stored.ChangeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A benchmark of the durable commit of one enabling in an embedded file, where writers queue, compared with the same
 * rows written by hand.
 */
final class SqliteBenchmark {

    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final HikariDataSource pool;
    private final JdbcStorage storage;
    private final EnablingLoad enablings = new EnablingLoad();
    private final ReentrantLock queue = new ReentrantLock(true);

    private SqliteBenchmark(HikariDataSource pool) {
        this.pool = pool;
        JdbcSchema.on(pool).createIfMissing();
        this.storage = JdbcStorage.on(pool);
    }

    static void run() {
        EmbeddedFile file = EmbeddedFile.at(folder().resolve("portal.db"));
        try (HikariDataSource pool = BenchmarkPools.pool(config -> config.setDataSource(file))) {
            SqliteBenchmark benchmark = new SqliteBenchmark(pool);
            List.of(1, 4, 16).forEach(benchmark::commits);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sqlite-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commits(int threads) {
        AlternatingRounds rounds = AlternatingRounds.of(
                threads, side("sqlite commit", this::commit), side("the same rows in one transaction", this::byHand));
        FigureReport.figure("sqlite-commits-per-second-" + threads, rounds.perSecond(0));
        FigureReport.figure("sqlite-commit-p50-micros-" + threads, rounds.p50(0));
        FigureReport.figure("sqlite-commit-p99-micros-" + threads, rounds.p99(0));
        FigureReport.figure("sqlite-commit-to-bare-" + threads, rounds.perSecond(0) / rounds.perSecond(1));
    }

    private ComparedSide side(String name, Function<ChangeSet, Runnable> task) {
        return new ComparedSide(
                name, count -> enablings.first(count).stream().map(task).toList());
    }

    private Runnable commit(ChangeSet changes) {
        return () -> CommitBenchmark.committed(storage.commit(changes));
    }

    /**
     * Returns a task that writes by hand. Its writers queue as well, because they would otherwise wait for each other
     * in the file.
     */
    private Runnable byHand(ChangeSet changes) {
        List<HandWrittenRows> statements = HandWrittenRows.separately(changes, SqliteBenchmark::asDriverWants);
        return () -> {
            queue.lock();
            try {
                PlainSql.with(pool::getConnection, connection -> write(connection, statements));
            } finally {
                queue.unlock();
            }
        };
    }

    private static void write(Connection connection, List<HandWrittenRows> statements) throws SQLException {
        PlainSql.execute(connection, "BEGIN IMMEDIATE");
        for (HandWrittenRows statement : statements) {
            PlainSql.execute(connection, statement.sql(), statement.values());
        }
        PlainSql.execute(connection, "COMMIT");
    }

    private static Object asDriverWants(Object value) {
        return value instanceof Instant instant ? INSTANT.format(instant) : value;
    }
}
