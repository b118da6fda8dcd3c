package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A benchmark of the purge of invitations, compared with the least that would remove the same rows. */
final class PurgeBenchmark {

    private static final int ROWS = Integer.getInteger("portal.bench.purged", 20_000);
    private static final int STEP = 1_000;
    private static final int ROUNDS = Math.min(3, AlternatingRounds.ROUNDS);
    private static final Instant LATER = MovableClock.START.plus(Duration.ofDays(3_650));

    /** What a program would write that knows that nothing needs an invitation any more. */
    private static final String BY_HAND =
            "WITH gone AS (DELETE FROM portal_invitation WHERE (practice, id) IN (SELECT practice, id FROM"
                    + " portal_invitation WHERE issued_until < now() + interval '100 years' LIMIT " + STEP
                    + ") RETURNING practice, id), keys AS (DELETE FROM portal_key k USING gone"
                    + " WHERE k.practice = gone.practice AND k.owner = gone.id)"
                    + " DELETE FROM portal_invitation_chart c USING gone"
                    + " WHERE c.practice = gone.practice AND c.invitation = gone.id";

    private PurgeBenchmark() {}

    static void run() {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(pace(PurgeBenchmark::purge));
            bare.add(pace(PurgeBenchmark::byHand));
        }
        double ourPace = AlternatingRounds.median(ours.stream().mapToDouble(pace -> pace));
        double barePace = AlternatingRounds.median(bare.stream().mapToDouble(pace -> pace));
        FigureReport.line(
                String.format(Locale.ROOT, "purge: %.0f invitations a second, by hand %.0f", ourPace, barePace));
        FigureReport.figure("purge-invitations-per-second", ourPace);
        FigureReport.figure("purge-to-bare-delete", ourPace / barePace);
    }

    private interface Removal {
        void from(BenchmarkPostgres database);
    }

    private static double pace(Removal removal) {
        try (BenchmarkPostgres database = BenchmarkPostgres.create()) {
            TableFiller.enablings().into(database.pool(), ROWS);
            long begun = System.nanoTime();
            removal.from(database);
            return ROWS / ThreadPace.seconds(System.nanoTime() - begun);
        }
    }

    private static void purge(BenchmarkPostgres database) {
        int removed = 0;
        for (int some = STEP; some == STEP; removed += some) {
            some = database.storage().purge(Purgeable.INVITATIONS, LATER, STEP);
        }
        if (removed != ROWS) {
            throw new IllegalStateException(removed + " removed");
        }
    }

    private static void byHand(BenchmarkPostgres database) {
        PlainSql.with(database.pool()::getConnection, connection -> {
            for (int removed = 0; removed < ROWS; removed += STEP) {
                PlainSql.execute(connection, BY_HAND);
            }
        });
    }
}
