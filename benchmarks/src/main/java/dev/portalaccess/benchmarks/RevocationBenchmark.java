package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.Storage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A revocation of everything that one login holds by way of its own chart, which is very much. */
final class RevocationBenchmark {

    private static final int CHARTS = BenchmarkSizes.of("portal.bench.charts", 10_000, 10_000);
    private static final AccountId LOGIN = new AccountId("login-of-the-chain");

    private final MeasuredStore store;
    private final ResidentLoad load;
    private final List<ChartId> charts;
    private int steps;
    private int refusedAfterFirst;
    private long asking;

    private RevocationBenchmark(MeasuredStore store) {
        this.store = store;
        this.load = new ResidentLoad(store.storage());
        this.charts = load.give(LOGIN, CHARTS);
    }

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.DATABASES) {
            try (MeasuredStore store = kind.get()) {
                new RevocationBenchmark(store).revoke();
            }
        }
    }

    private void revoke() {
        require(refused() == 0, "every grant should permit before");
        PortalAccess portal = load.portalOn(watched(store.storage()));
        Entry own = portal.access()
                .holders(ResidentLoad.clerk(), charts.get(0))
                .entries()
                .get(0);
        long begun = System.nanoTime();
        Revocation revocation = portal.access()
                .revoke(
                        ResidentLoad.clerk(),
                        RevokeGrant.of(own, Reason.PATIENT_REQUEST).with(RevokeGrant.Breadth.SAME_CHAIN))
                .orThrow();
        FigureReport.line(String.format(
                Locale.ROOT,
                "%s: %d grants revoked in %.1f s, without the questions after the first commit",
                store.name(),
                revocation.count(),
                ThreadPace.seconds(System.nanoTime() - begun - asking)));
        FigureReport.atLeast("revocation-refused-after-first-commit-" + store.name(), refusedAfterFirst, CHARTS);
        FigureReport.atLeast("revocation-refused-at-the-end-" + store.name(), refused(), CHARTS);
        FigureReport.atMost("revocation-steps-" + store.name(), steps, CHARTS / 100.0 + 2);
        FigureReport.atMost(
                "revocation-under-way-at-the-end-" + store.name(),
                store.storage().underRevocation(1).size(),
                0);
    }

    /** Counts the commits, and asks about every chart after the first. */
    private Storage watched(Storage inner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object answer = method.invoke(inner, arguments);
                if (method.getName().equals("commit") && ++steps == 1) {
                    long begun = System.nanoTime();
                    refusedAfterFirst = refused();
                    asking = System.nanoTime() - begun;
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Storage)
                Proxy.newProxyInstance(Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, handler);
    }

    /** Returns the number of charts of which every decision refuses the login. */
    private int refused() {
        PortalAccess another = load.portalOn(store.storage());
        return (int) charts.stream()
                .filter(chart -> !another.decisions()
                        .decide(load.facts(chart), LOGIN, ChartUse.view(ChartArea.CLINICAL))
                        .isPermitted())
                .count();
    }

    private static void require(boolean isRight, String what) {
        if (!isRight) {
            throw new IllegalStateException(what);
        }
    }
}
