package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * A benchmark of delivery: what a message costs the database, how much four workers do beside one, and whether what was
 * delivered before slows anything down. Each message is a mail with a link whose digest is stored before it leaves.
 */
final class DeliveryBenchmark {

    /** The messages that were delivered before; a long run has a million. */
    private static final int DELIVERED = BenchmarkSizes.of("portal.bench.delivered", 100_000, 1_000_000);

    /** The messages that are due at one instant. */
    private static final int DUE = Integer.getInteger("portal.bench.due", 5_000);

    private static final int ROUNDS = Math.min(3, AlternatingRounds.ROUNDS);
    private static final int WORKERS = 4;

    /** A mail server on another machine takes at least so long to say that it has the mail. */
    private static final Duration HANDOVER = Duration.ofMillis(5);

    private DeliveryBenchmark() {}

    static void run() {
        writes();
        workers("delivery-four-workers-ratio", HANDOVER);
        workers("delivery-four-workers-ratio-instant-mail-server", Duration.ZERO);
        million();
    }

    private static void writes() {
        try (BenchmarkPostgres database = due(0, DUE)) {
            WriteCounter counter = new WriteCounter();
            JdbcStorage storage = JdbcStorage.on(counter.over(database.pool()));
            long statements = counter.statements();
            int sent = deliverAll(storage, Duration.ZERO);
            FigureReport.figure("delivery-statements-per-message", (double) (counter.statements() - statements) / sent);
            FigureReport.atMost("delivery-durable-writes-per-message", (double) counter.durable() / sent, 3);
        }
    }

    private static void workers(String name, Duration handover) {
        List<Double> one = new ArrayList<>();
        List<Double> four = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            one.add(pace(0, 1, handover));
            four.add(pace(0, WORKERS, handover));
        }
        report("one worker, mail server answers after " + handover.toMillis() + " ms", one);
        report("four workers, mail server answers after " + handover.toMillis() + " ms", four);
        FigureReport.atLeast(name, median(four) / median(one), 3);
    }

    private static void million() {
        List<Double> none = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            none.add(pace(0, 1, Duration.ZERO));
            many.add(pace(DELIVERED, 1, Duration.ZERO));
        }
        report("nothing delivered before", none);
        report(DELIVERED + " delivered before", many);
        FigureReport.atMost("delivery-million-ratio", median(none) / median(many), 1.2);
    }

    private static void report(String what, List<Double> paces) {
        FigureReport.line(String.format(Locale.ROOT, "%s: %.0f messages per second", what, median(paces)));
    }

    /** Returns the median without the first round, which warms up. */
    private static double median(List<Double> paces) {
        return AlternatingRounds.median(paces.stream().skip(1).mapToDouble(pace -> pace));
    }

    /** Returns a database in which so many messages were delivered before and so many are due. */
    private static BenchmarkPostgres due(int delivered, int due) {
        BenchmarkPostgres database = BenchmarkPostgres.create();
        TableFiller.enablings().into(database.pool(), delivered + due);
        PlainSql.with(database.pool()::getConnection, connection -> {
            PlainSql.execute(
                    connection,
                    "UPDATE portal_message SET state = 'HANDED_OVER' WHERE id IN"
                            + " (SELECT id FROM portal_message ORDER BY id LIMIT " + delivered + ")");
            PlainSql.execute(connection, "VACUUM ANALYZE portal_message");
        });
        return database;
    }

    /** Returns how many messages a second so many workers deliver. */
    private static double pace(int delivered, int workers, Duration handover) {
        try (BenchmarkPostgres database = due(delivered, DUE)) {
            long begun = System.nanoTime();
            int sent = atOnce(workers, () -> deliverAll(database.storage(), handover));
            if (sent != DUE) {
                throw new IllegalStateException(sent + " sent");
            }
            return sent / ThreadPace.seconds(System.nanoTime() - begun);
        }
    }

    private static int deliverAll(JdbcStorage storage, Duration handover) {
        PortalAccess portal = EnablingLoad.portalOn(storage, answeringAfter(handover));
        int sent = 0;
        for (int some = portal.delivery().runOnce(DUE).in(MessageState.HANDED_OVER); some > 0; ) {
            sent += some;
            some = portal.delivery().runOnce(DUE).in(MessageState.HANDED_OVER);
        }
        return sent;
    }

    private static Mailer answeringAfter(Duration handover) {
        return mail -> {
            long until = System.nanoTime() + handover.toNanos();
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            return TransportAnswer.accepted();
        };
    }

    private static int atOnce(int workers, Callable<Integer> work) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            int done = 0;
            for (Future<Integer> one : threads.invokeAll(Collections.nCopies(workers, work))) {
                done += one.get();
            }
            return done;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
