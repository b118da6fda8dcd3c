package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Revoke, then ask: no decision that begins after a revocation was acknowledged may still permit. */
@Requirement({"PA-070", "PA-080"})
class RevocationTest {

    private static final int CHARTS = 500;
    private static final int ASKING = 3;
    private static final AccountId ACCOUNT = GivenGrants.ACCOUNT;
    private static final ChartUse USE = ChartUse.view(ChartArea.CLINICAL);

    private final DecisionWorld world = new DecisionWorld(Set.of());
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(CHARTS);
    private final AtomicLong stale = new AtomicLong();

    @Test
    void takes_effect_with_the_next_question() {
        IntStream.range(0, CHARTS).forEach(this::open);
        for (int n = 0; n < CHARTS; n++) {
            assertThat(decide(world.decisions(), n)).isTrue();
            revoke(n);
            assertThat(decide(world.decisions(), n)).isFalse();
        }
    }

    @Test
    void takes_effect_for_everybody_who_asks_at_the_same_time() throws Exception {
        IntStream.range(0, CHARTS).forEach(this::open);
        ExecutorService threads = Executors.newFixedThreadPool(ASKING + 1);
        try {
            List<Callable<Integer>> work = IntStream.rangeClosed(1, ASKING)
                    .<Callable<Integer>>mapToObj(seed -> () -> ask(new SplittableRandom(seed)))
                    .toList();
            var asking = work.stream().map(threads::submit).toList();
            threads.submit(() -> IntStream.range(0, CHARTS).forEach(this::revoke))
                    .get();
            for (var answer : asking) {
                assertThat(answer.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stale).hasValue(0);
    }

    private int ask(SplittableRandom random) {
        Decisions decisions = world.decisions();
        int asked = 0;
        while (acknowledged.get(CHARTS - 1) == 0 || asked < CHARTS) {
            int n = random.nextInt(CHARTS);
            boolean wasRevoked = acknowledged.get(n) == 1;
            boolean permitted = decide(decisions, n);
            stale.addAndGet(wasRevoked && permitted ? 1 : 0);
            asked++;
        }
        return asked;
    }

    private boolean decide(Decisions decisions, int n) {
        return decisions.decide(PRACTICE, ACCOUNT, chart(n), USE).isPermitted();
    }

    private void open(int n) {
        world.chart(chart(n), ChartStatus.OPEN);
        world.keep(List.of(grant(n)));
    }

    private void revoke(int n) {
        world.keep(List.of(GivenGrants.revoked(grant(n))));
        acknowledged.set(n, 1);
    }

    private static Grant grant(int n) {
        return GivenGrants.grant("g" + n, chart(n), ACCOUNT);
    }

    private static ChartId chart(int n) {
        return new ChartId("chart-" + n);
    }
}
