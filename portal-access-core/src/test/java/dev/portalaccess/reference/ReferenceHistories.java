package dev.portalaccess.reference;

import dev.portalaccess.reference.HistoryRunner.HistoryDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random histories, each made from one seed, and the shortest one that still shows a difference. */
final class ReferenceHistories {

    static final int LENGTH = 60;

    private final HistoryRunner runner = new HistoryRunner();

    static List<HistoryStep> of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<HistoryStep> steps = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            steps.add(HistoryStep.next(random));
        }
        return steps;
    }

    /** Plays histories from the seed on until one differs, or until so many steps were played. */
    Optional<Long> firstDifferent(long seed, int most) {
        int end = runner.steps() + most;
        for (long one = seed; runner.steps() < end; one++) {
            if (runner.play(of(one)).isPresent()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    int steps() {
        return runner.steps();
    }

    Optional<HistoryDifference> play(long seed) {
        return runner.play(of(seed));
    }

    /** The difference that the seed shows, with as few steps as taking steps away, ever fewer at once, leads to. */
    HistoryDifference shortest(long seed) {
        List<HistoryStep> steps = of(seed);
        HistoryDifference found = runner.play(steps).orElseThrow();
        steps = new ArrayList<>(steps.subList(0, found.step() + 1));
        for (int chunk = Math.max(1, steps.size() / 2); chunk >= 1; chunk /= 2) {
            int at = 0;
            while (at < steps.size()) {
                List<HistoryStep> fewer = new ArrayList<>(steps);
                fewer.subList(at, Math.min(at + chunk, fewer.size())).clear();
                Optional<HistoryDifference> still = runner.play(fewer);
                if (still.isPresent()) {
                    found = still.get();
                    steps = new ArrayList<>(fewer.subList(0, found.step() + 1));
                } else {
                    at += chunk;
                }
            }
        }
        return found;
    }
}
