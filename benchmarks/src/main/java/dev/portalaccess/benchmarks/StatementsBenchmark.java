package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.function.Supplier;

/** A count of the statements behind what staff look at, for people with two charts and with very many. */
final class StatementsBenchmark {

    private static final int CHARTS = BenchmarkSizes.of("portal.bench.charts", 10_000, 10_000);
    private static final int LOGINS = 300;
    private static final int MOST = 6;

    private final MeasuredStore store;
    private final ResidentLoad load;
    private final PortalAccess portal;

    private StatementsBenchmark(MeasuredStore store) {
        this.store = store;
        this.load = new ResidentLoad(store.storage());
        this.portal = load.portalOn(store.counted());
    }

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.DATABASES) {
            try (MeasuredStore store = kind.get()) {
                StatementsBenchmark benchmark = new StatementsBenchmark(store);
                benchmark.options(2);
                benchmark.options(CHARTS);
                benchmark.holders(2);
                benchmark.holders(LOGINS);
            }
        }
    }

    private void options(int charts) {
        List<ChartId> held = load.give(new AccountId("login-with-" + charts), charts);
        ChartId own = held.get(0);
        ChartId resident = held.get(1);
        count("options-" + charts + "-charts", () -> portal.enabling().options(ResidentLoad.clerk(), own));
        count("another-patient-" + charts + "-charts", () -> requireFound(resident, own));
    }

    private void requireFound(ChartId open, ChartId chosen) {
        if (portal.enabling().anotherPatient(ResidentLoad.clerk(), open, chosen).isEmpty()) {
            throw new IllegalStateException("another patient should be found");
        }
    }

    private void holders(int logins) {
        ChartId shared = load.share(logins);
        count("holders-" + logins + "-logins", () -> portal.access().holders(ResidentLoad.clerk(), shared));
    }

    private void count(String what, Runnable call) {
        FigureReport.atMost("statements-" + what + "-" + store.name(), store.statements(call), MOST);
    }
}
