package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A benchmark that compares a decision for a login with very many charts and for logins with two. */
final class StrongDecisionBenchmark {

    private static final int CHARTS = BenchmarkSizes.of("portal.bench.charts", 10_000, 10_000);
    private static final int SMALL_LOGINS = CHARTS / 2;

    /** One decision of a store in memory is too short to be timed by itself. */
    private static final int DECISIONS_IN_MEMORY = 100;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private StrongDecisionBenchmark() {}

    private record Question(AccountId account, Chart facts) {}

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.ALL) {
            try (MeasuredStore store = kind.get()) {
                new StrongDecisionBenchmark().measure(store);
            }
        }
    }

    private void measure(MeasuredStore store) {
        ResidentLoad load = new ResidentLoad(store.storage());
        List<Question> many = questions(load, new AccountId("login-of-the-chain"), CHARTS);
        List<Question> few = new ArrayList<>();
        for (int i = 0; i < SMALL_LOGINS; i++) {
            few.addAll(questions(load, new AccountId("login-of-family-" + i), 2));
        }
        PortalAccess portal = load.portalOn(store.storage());
        int each = store.name().equals("memory") ? DECISIONS_IN_MEMORY : 1;
        AlternatingRounds rounds = AlternatingRounds.of(
                1,
                side(store.name() + " decide, login with " + CHARTS + " charts", portal, many, each),
                side(store.name() + " decide, login with 2 charts", portal, few, each));
        FigureReport.atMost("decide-many-charts-to-few-" + store.name(), rounds.p50(0) / rounds.p50(1), 1.3);
    }

    private static List<Question> questions(ResidentLoad load, AccountId account, int count) {
        List<ChartId> charts = load.give(account, count);
        return charts.stream()
                .map(chart -> new Question(account, load.facts(chart)))
                .toList();
    }

    private ComparedSide side(String name, PortalAccess portal, List<Question> questions, int each) {
        return new ComparedSide(
                name,
                count -> Stream.generate(() -> task(portal, questions, each))
                        .limit(count)
                        .toList());
    }

    private Runnable task(PortalAccess portal, List<Question> questions, int each) {
        List<Question> asked =
                random.ints(each, 0, questions.size()).mapToObj(questions::get).toList();
        return () -> asked.forEach(question -> decide(portal, question));
    }

    private static void decide(PortalAccess portal, Question question) {
        if (!portal.decisions()
                .decide(question.facts(), question.account(), ChartUse.view(ChartArea.CLINICAL))
                .isPermitted()) {
            throw new IllegalStateException("the grant should permit");
        }
    }
}
