package dev.portalaccess.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.reference.HistoryRunner.HistoryDifference;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random histories, played in the library and in the model that was told from the requirements: after each step, the
 * answer and every decision are the same. Each history is made from its seed, the first from 1, so that a seed that is
 * named in a failure can be played again.
 */
class ReferenceTest {

    private static final int QUICK_HISTORIES = 40;
    private static final int THOROUGH_STEPS = 120_000;
    private static final Duration LONG = Duration.ofMinutes(60);

    @Test
    void the_first_histories_are_the_same_in_the_model() {
        ReferenceHistories histories = new ReferenceHistories();
        for (long seed = 1; seed <= QUICK_HISTORIES; seed++) {
            assertThat(difference(histories, seed)).as("seed %s", seed).isEmpty();
        }
    }

    @ThoroughTier("120,000 steps; the quick tier plays the first histories")
    @Test
    void so_are_very_many() {
        AtomicLong seeds = new AtomicLong(1);
        AtomicLong steps = new AtomicLong();
        long begin = System.nanoTime();
        Optional<String> difference = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .mapToObj(worker -> work(seeds, steps, begin))
                .flatMap(Optional::stream)
                .findFirst();
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        FigureLog.print("reference-steps", steps + " in " + millis + " ms", THOROUGH_STEPS);
        assertThat(difference).isEmpty();
    }

    private static Optional<String> work(AtomicLong seeds, AtomicLong steps, long begin) {
        ReferenceHistories histories = new ReferenceHistories();
        int before = 0;
        while (isGoingOn(steps.get(), begin)) {
            long seed = seeds.getAndIncrement();
            Optional<String> difference = difference(histories, seed).map(found -> "seed " + seed + "\n" + found);
            if (difference.isPresent()) {
                return difference;
            }
            steps.addAndGet(histories.steps() - before);
            before = histories.steps();
        }
        return Optional.empty();
    }

    private static boolean isGoingOn(long steps, long begin) {
        return TestTier.isLong() ? System.nanoTime() - begin < LONG.toNanos() : steps < THOROUGH_STEPS;
    }

    /** The shortest story that shows the difference, if the seed shows one. */
    private static Optional<HistoryDifference> difference(ReferenceHistories histories, long seed) {
        return histories.play(seed).map(any -> histories.shortest(seed));
    }
}
