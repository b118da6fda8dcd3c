package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Area;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import java.util.List;
import java.util.function.IntFunction;

/** The read behind a decision among many grants, beside a bare select of the same row. */
final class DecisionBenchmark {

    private static final int GRANTS = Integer.getInteger("portal.bench.rows", 1_000_000);

    private final Postgres database;
    private final Logins logins = new Logins(GRANTS);

    private DecisionBenchmark(Postgres database) {
        this.database = database;
    }

    static void run() {
        try (Postgres database = Postgres.create()) {
            Filling.grantsAndAll().only("portal_grant", "portal_chart").into(database.pool(), GRANTS);
            DecisionBenchmark benchmark = new DecisionBenchmark(database);
            benchmark.requireGrants();
            benchmark.hits();
            benchmark.misses();
            benchmark.decide();
        }
    }

    private void hits() {
        Rounds rounds = Rounds.of(
                1, logins.hits("grantsOf, one grant", this::grantsOf), logins.hits("select, one row", this::select));
        Report.atMost("decision-read-to-select", rounds.p50(0) / rounds.p50(1), 1.3);
    }

    private void misses() {
        Rounds rounds = Rounds.of(
                1, logins.misses("grantsOf, no grant", this::grantsOf), logins.misses("select, no row", this::select));
        Report.atMost("decision-read-to-select-misses", rounds.p50(0) / rounds.p50(1), 1.3);
    }

    /** With what the library makes of the grant: rules, reasons, an explained answer. */
    private void decide() {
        PortalAccess portal = Enablings.portalOn(database.storage());
        IntFunction<Runnable> decide = copy -> {
            Chart facts = Enablings.facts(Filling.chart(copy));
            AccountId account = Filling.account(copy);
            return () -> portal.decisions().decide(facts, account, Use.view(Area.CLINICAL));
        };
        Rounds rounds =
                Rounds.of(1, logins.hits("decide, one grant", decide), logins.hits("select, one row", this::select));
        Report.figure("decide-to-select", rounds.p50(0) / rounds.p50(1));
    }

    private Runnable grantsOf(int copy) {
        AccountId account = Filling.account(copy);
        return () -> database.storage().grantsOf(Enablings.PRACTICE, account);
    }

    private Runnable select(int copy) {
        AccountId account = Filling.account(copy);
        return () -> Bare.select(database.pool(), account);
    }

    private void requireGrants() {
        List<Grant> grants = database.storage().grantsOf(Enablings.PRACTICE, Filling.account(GRANTS));
        if (grants.size() != 1) {
            throw new IllegalStateException("one grant for each login expected");
        }
        Chart facts = Enablings.facts(Filling.chart(GRANTS));
        if (!Enablings.portalOn(database.storage())
                .decisions()
                .decide(facts, Filling.account(GRANTS), Use.view(Area.CLINICAL))
                .isPermitted()) {
            throw new IllegalStateException("the grants should permit");
        }
    }
}
