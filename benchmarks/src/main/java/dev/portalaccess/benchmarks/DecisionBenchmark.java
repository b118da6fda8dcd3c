package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.List;
import java.util.function.IntFunction;

/** A benchmark of the read of a decision among many grants, compared with a bare select of the same row. */
final class DecisionBenchmark {

    /** So many calls before anything is timed, so that on a busy machine, too, everything is compiled by then. */
    private static final int WARM_UP = 30_000;

    private static final int PATIENTS = 1_000;
    private static final int GRANTS = BenchmarkSizes.of("portal.bench.rows", 100_000, 1_000_000);

    private final BenchmarkPostgres database;
    private final AccountSequence logins = new AccountSequence(GRANTS);

    private DecisionBenchmark(BenchmarkPostgres database) {
        this.database = database;
    }

    static void run() {
        try (BenchmarkPostgres database = BenchmarkPostgres.create()) {
            TableFiller.grantsAndAll()
                    .only("portal_grant", "portal_chart", "portal_holder")
                    .into(database.pool(), GRANTS);
            DecisionBenchmark benchmark = new DecisionBenchmark(database);
            benchmark.requireGrants();
            benchmark.warmUp();
            benchmark.hits();
            benchmark.misses();
            benchmark.decide();
            benchmark.aged();
        }
        sealed();
    }

    /** Compares decisions on sealed records, which are checked each time, with decisions on records without seals. */
    private static void sealed() {
        try (BenchmarkPostgres sealed = BenchmarkPostgres.create();
                BenchmarkPostgres plain = BenchmarkPostgres.create()) {
            EnrolledPatients checked = EnrolledPatients.on(sealed.storage(), SealMode.REQUIRED, PATIENTS);
            EnrolledPatients unchecked = EnrolledPatients.on(plain.storage(), SealMode.OFF, PATIENTS);
            AccountSequence logins = new AccountSequence(PATIENTS);
            AlternatingRounds rounds = AlternatingRounds.of(
                    1,
                    logins.hits("decide, sealed records", checked::decision),
                    logins.hits("decide, without seals", unchecked::decision),
                    logins.hits("the same select, sealed records", select(sealed)));
            FigureReport.atMost("decide-sealed-to-unsealed", rounds.p50(0) / rounds.p50(1), 1.3);
            FigureReport.atMost("decide-sealed-to-select", rounds.p50(0) / rounds.p50(2), 1.3);
        }
    }

    private void warmUp() {
        TaskTimer.of(1, logins.hits("warm-up", this::access).tasks().apply(WARM_UP));
        TaskTimer.of(1, logins.hits("warm-up", select(database)).tasks().apply(WARM_UP));
    }

    private void hits() {
        AlternatingRounds rounds = AlternatingRounds.of(
                1,
                logins.hits("access, one grant", this::access),
                logins.hits("the same select", select(database)),
                logins.hits("select of the grant alone", this::selectGrant));
        FigureReport.atMost("decision-read-to-select", rounds.p50(0) / rounds.p50(1), 1.3);
        FigureReport.figure("decision-read-to-select-of-grant", rounds.p50(0) / rounds.p50(2));
    }

    private void misses() {
        AlternatingRounds rounds = AlternatingRounds.of(
                1,
                logins.misses("access, no grant", this::access),
                logins.misses("the same select, no row", select(database)));
        FigureReport.atMost("decision-read-to-select-misses", rounds.p50(0) / rounds.p50(1), 1.3);
    }

    /** Measures the whole decision: the read, the rules, the reasons, and the explained answer. */
    private void decide() {
        AlternatingRounds rounds = AlternatingRounds.of(
                1, logins.hits("decide, one grant", decision()), logins.hits("the same select", select(database)));
        FigureReport.figure("decide-to-select", rounds.p50(0) / rounds.p50(1));
    }

    private IntFunction<Runnable> decision() {
        PortalAccess portal = EnablingLoad.portalOn(database.storage());
        return copy -> {
            Chart facts = EnablingLoad.facts(TableFiller.chart(copy));
            AccountId account = TableFiller.account(copy);
            return () -> portal.decisions().decide(facts, account, ChartUse.view(ChartArea.CLINICAL));
        };
    }

    /** Measures decisions with an age policy, a statement on each chart, and a log that keeps up. */
    private void aged() {
        int patients = Math.min(PATIENTS, GRANTS);
        AgedDecisions aged = new AgedDecisions(database.storage(), patients);
        AccountSequence few = new AccountSequence(patients);
        AlternatingRounds rounds = AlternatingRounds.of(
                1,
                few.hits("decide, with ages, exemptions and a log", aged::decision),
                few.hits("the same select", select(database)),
                few.hits("decide, with none of them", decision()));
        aged.requireRecords();
        FigureReport.atMost("decide-aged-to-select", rounds.p50(0) / rounds.p50(1), 1.3);
        FigureReport.figure("decide-aged-to-decide", rounds.p50(0) / rounds.p50(2));
    }

    private Runnable access(int copy) {
        AccountId account = TableFiller.account(copy);
        ChartId chart = TableFiller.chart(copy);
        return () -> database.storage().access(EnablingLoad.PRACTICE, account, chart);
    }

    private static IntFunction<Runnable> select(BenchmarkPostgres database) {
        return copy -> {
            AccountId account = TableFiller.account(copy);
            ChartId chart = TableFiller.chart(copy);
            return () -> BareDecisionRead.everything(database.pool(), account, chart);
        };
    }

    private Runnable selectGrant(int copy) {
        AccountId account = TableFiller.account(copy);
        ChartId chart = TableFiller.chart(copy);
        return () -> BareDecisionRead.grant(database.pool(), account, chart);
    }

    private void requireGrants() {
        List<Grant> grants = OpenGrants.of(database.storage(), EnablingLoad.PRACTICE, TableFiller.account(GRANTS));
        if (grants.size() != 1) {
            throw new IllegalStateException("one grant for each login expected");
        }
        Chart facts = EnablingLoad.facts(TableFiller.chart(GRANTS));
        if (!EnablingLoad.portalOn(database.storage())
                .decisions()
                .decide(facts, TableFiller.account(GRANTS), ChartUse.view(ChartArea.CLINICAL))
                .isPermitted()) {
            throw new IllegalStateException("the grants should permit");
        }
    }
}
