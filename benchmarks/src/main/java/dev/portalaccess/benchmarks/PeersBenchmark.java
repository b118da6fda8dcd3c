package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.shiro.subject.PrincipalCollection;
import org.springframework.security.core.Authentication;

/**
 * A benchmark that compares one decision with everything that it needs, on a store in memory, with the checks of other
 * libraries on the same grants. Each login has two charts, and half of the questions are about charts of others. The
 * others keep what they know of a login or a chart in a cache, which has been filled; such an answer may be stale after
 * a revocation, and ours is not.
 */
final class PeersBenchmark {

    private static final int LOGINS = BenchmarkSizes.of("portal.bench.logins", 5_000, 50_000);
    private static final int QUESTIONS = 100_000;
    private static final ChartUse VIEW = ChartUse.view(ChartArea.CLINICAL);

    private PeersBenchmark() {}

    static void run() {
        try (MeasuredStore store = MeasuredStore.memory()) {
            compare(store);
        }
    }

    private static void compare(MeasuredStore store) {
        ResidentLoad load = new ResidentLoad(store.storage());
        List<AccountId> accounts = IntStream.range(0, LOGINS)
                .mapToObj(i -> new AccountId("login-" + i))
                .toList();
        List<List<Chart>> charts = new ArrayList<>();
        List<Grant> grants = new ArrayList<>();
        for (AccountId account : accounts) {
            List<ChartId> given = load.give(account, 2);
            charts.add(given.stream().map(load::facts).toList());
            grants.addAll(OpenGrants.of(store.storage(), EnablingLoad.PRACTICE, account));
        }
        List<Authentication> springLogins =
                accounts.stream().map(one -> SpringAclPeer.login(one.value())).toList();
        List<PrincipalCollection> shiroLogins =
                accounts.stream().map(one -> ShiroPeer.login(one.value())).toList();
        SpringAclPeer spring = SpringAclPeer.of(grants);
        ShiroPeer shiro = ShiroPeer.of(grants);
        PortalAccess portal = load.portalOn(store.storage());

        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        int[] asking = new int[QUESTIONS];
        Chart[] asked = new Chart[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            asking[i] = random.nextInt(LOGINS);
            int owner = i % 2 == 0 ? asking[i] : (asking[i] + 1) % LOGINS;
            asked[i] = charts.get(owner).get(random.nextInt(2));
        }
        List<Double> nanos = CallPace.nanos(
                QUESTIONS,
                List.of(
                        new CallPace.Side(
                                "decide, read from a store in memory",
                                i -> portal.decisions()
                                        .decide(asked[i], accounts.get(asking[i]), VIEW)
                                        .isPermitted(),
                                0.5),
                        new CallPace.Side(
                                "Spring Security ACL, all in its cache",
                                i -> spring.permits(
                                        springLogins.get(asking[i]),
                                        asked[i].id().value()),
                                0.5),
                        new CallPace.Side(
                                "Apache Shiro, all in its cache",
                                i -> shiro.permits(
                                        shiroLogins.get(asking[i]),
                                        asked[i].id().value()),
                                0.5)));
        FigureReport.atMost("decide-to-spring-security-acl", nanos.get(0) / nanos.get(1), 1);
        FigureReport.atMost("decide-to-shiro", nanos.get(0) / nanos.get(2), 1);
    }
}
