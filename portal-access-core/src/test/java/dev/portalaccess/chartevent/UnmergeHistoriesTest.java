package dev.portalaccess.chartevent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.chartevent.MergeHistory.Kind;
import dev.portalaccess.chartevent.MergeHistory.Step;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.internal.TestTier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories with merges, and the same without them: once every merge is undone, nothing is permitted that the
 * history without them refuses. A failure tells the shortest history that shows it.
 */
@Requirement("PA-100")
@Tag("T51")
class UnmergeHistoriesTest {

    private static final int STEPS = 30;

    @Test
    void some_histories_permit_nothing_more_once_their_merges_are_undone() {
        assertThat(check(0, 40)).as("histories that permit anything at all").isGreaterThan(10);
    }

    @Test
    @ThoroughTier("ten thousand histories; the quick tier tries some dozens")
    void many_histories_permit_nothing_more_once_their_merges_are_undone() {
        int histories = TestTier.size(40, 10_000, 100_000);
        assertThat(check(1_000, histories)).isGreaterThan(histories / 4);
    }

    private static int check(int seed, int histories) {
        int permitting = 0;
        for (int i = 0; i < histories; i++) {
            Random random = new Random(seed + i);
            List<Step> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                steps.add(Step.any(random));
            }
            if (!gained(steps, seed + i).isEmpty()) {
                List<Step> shortest = shortest(steps, seed + i);
                throw new AssertionError("with seed " + (seed + i) + " the merge gave " + gained(shortest, seed + i)
                        + " after\n  "
                        + String.join(
                                "\n  ", shortest.stream().map(Step::toString).toList()));
            }
            permitting += played(steps, true, seed + i).isEmpty() ? 0 : 1;
        }
        return permitting;
    }

    private static Set<String> gained(List<Step> steps, long seed) {
        Set<String> gained = new LinkedHashSet<>(played(steps, true, seed));
        gained.removeAll(played(steps, false, seed));
        return gained;
    }

    private static Set<String> played(List<Step> steps, boolean merges, long seed) {
        MergeHistory history = new MergeHistory(merges);
        steps.forEach(history::play);
        if (merges) {
            history.part(new Random(seed));
            MergeHistory.CHARTS.forEach(
                    chart -> assertThat(history.record(chart).mergedInto()).isEmpty());
        }
        return history.permitted();
    }

    /** Leaves out one step after the other, as long as the history still shows the failure. */
    private static List<Step> shortest(List<Step> steps, long seed) {
        List<Step> left = new ArrayList<>(steps);
        for (int i = left.size() - 1; i >= 0; i--) {
            List<Step> without = new ArrayList<>(left);
            without.remove(i);
            if (!gained(without, seed).isEmpty()) {
                left = without;
            }
        }
        return left;
    }

    @Test
    void right_after_a_merge_nobody_opens_either_chart() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            MergeHistory history = new MergeHistory(true);
            for (int i = 0; i < STEPS; i++) {
                Step step = Step.any(random);
                boolean wasMerged = history.record(step.place()).mergedInto().isPresent();
                history.play(step);
                if (step.kind() == Kind.MERGE
                        && !wasMerged
                        && history.record(step.place()).mergedInto().isPresent()) {
                    assertThat(history.permitted())
                            .as("seed %d, step %d", seed, i)
                            .noneMatch(one -> one.contains(" " + step.place().value() + " ")
                                    || one.contains(" " + step.target().value() + " "));
                }
            }
        }
    }
}
