package dev.portalaccess.chartevent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.chartevent.MergeHistory.Kind;
import dev.portalaccess.chartevent.MergeHistory.Step;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.internal.TestTier;
import java.util.ArrayList;
import java.util.HashSet;
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
            PlayedHistory played = PlayedHistory.of(steps, seed + i);
            if (!played.gained().isEmpty()) {
                List<Step> shortest = shortest(steps, seed + i);
                throw new AssertionError("with seed " + (seed + i) + " merges gave "
                        + PlayedHistory.of(shortest, seed + i).gained() + " after\n  "
                        + String.join(
                                "\n  ", shortest.stream().map(Step::toString).toList()));
            }
            permitting += played.permitted().isEmpty() ? 0 : 1;
        }
        return permitting;
    }

    /**
     * What comes of a history whose merges are undone in the end.
     *
     * @param permitted what is permitted then
     * @param gained what of that is refused without the merges, and was not given by staff because of them: where a merge
     *     kept something from being given, it can be given later
     */
    private record PlayedHistory(Set<String> permitted, Set<String> gained) {

        static PlayedHistory of(List<Step> steps, long seed) {
            MergeHistory merged = new MergeHistory(true);
            MergeHistory apart = new MergeHistory(false);
            Set<String> added = new HashSet<>();
            for (Step step : steps) {
                Set<String> given = new HashSet<>(merged.play(step));
                given.removeAll(apart.play(step));
                added.addAll(given);
            }
            merged.part(new Random(seed));
            MergeHistory.CHARTS.forEach(
                    chart -> assertThat(merged.record(chart).mergedInto()).isEmpty());
            Set<String> gained = new LinkedHashSet<>(merged.permitted());
            gained.removeAll(apart.permitted());
            gained.removeIf(one -> added.stream().anyMatch(given -> one.startsWith(given + " ")));
            return new PlayedHistory(merged.permitted(), gained);
        }
    }

    /** Leaves out one step after the other, as long as the history still shows the failure. */
    private static List<Step> shortest(List<Step> steps, long seed) {
        List<Step> left = new ArrayList<>(steps);
        for (int i = left.size() - 1; i >= 0; i--) {
            List<Step> without = new ArrayList<>(left);
            without.remove(i);
            if (!PlayedHistory.of(without, seed).gained().isEmpty()) {
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
