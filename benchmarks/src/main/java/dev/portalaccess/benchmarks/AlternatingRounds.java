package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.report.FigureReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The timings of sides that take turns, round by round, so that noise on the machine affects all of them. Each round of
 * a side lasts about a second; the first rounds only warm up.
 */
final class AlternatingRounds {

    static final int ROUNDS = Integer.getInteger("portal.bench.rounds", 8);
    static final double SECONDS = Integer.getInteger("portal.bench.millis", 1_000) / 1e3;
    private static final int FEWEST_TASKS = 32;

    private final List<List<TaskTimer>> timings;

    private AlternatingRounds(List<List<TaskTimer>> timings) {
        this.timings = timings;
    }

    /** Times rounds of about a second each. */
    static AlternatingRounds of(int threads, ComparedSide... sides) {
        List<Integer> counts = new ArrayList<>();
        for (ComparedSide side : sides) {
            counts.add(warmUp(threads, side));
        }
        return of(threads, counts, ROUNDS, List.of(sides));
    }

    /** Times rounds of {@code tasks} tasks each without a warm-up, for sides whose database must not grow much. */
    static AlternatingRounds of(int rounds, int tasks, List<ComparedSide> sides) {
        return of(1, Collections.nCopies(sides.size(), tasks), rounds, sides);
    }

    private static AlternatingRounds of(int threads, List<Integer> counts, int rounds, List<ComparedSide> sides) {
        List<List<TaskTimer>> timings = new ArrayList<>();
        sides.forEach(side -> timings.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < sides.size(); turn++) {
                int which = (turn + round) % sides.size();
                timings.get(which).add(time(threads, sides.get(which), counts.get(which)));
            }
        }
        AlternatingRounds result = new AlternatingRounds(timings);
        result.report(threads, sides);
        return result;
    }

    /** Warms up until a round takes a second, and returns the number of tasks in such a round. */
    private static int warmUp(int threads, ComparedSide side) {
        int count = FEWEST_TASKS * threads;
        TaskTimer timing = time(threads, side, count);
        while (timing.seconds() < SECONDS / 2) {
            count *= 2;
            timing = time(threads, side, count);
        }
        count = (int) (timing.perSecond() * SECONDS);
        return (int) (time(threads, side, count).perSecond() * SECONDS);
    }

    /** Times one round. Collects the garbage of making the tasks first, so that it is not measured. */
    private static TaskTimer time(int threads, ComparedSide side, int count) {
        List<Runnable> tasks = side.tasks().apply(count);
        System.gc();
        return TaskTimer.of(threads, tasks);
    }

    private void report(int threads, List<ComparedSide> sides) {
        for (int i = 0; i < sides.size(); i++) {
            FigureReport.line(String.format(
                    Locale.ROOT,
                    "%s, %d thread(s): %.0f per second, p50 %.1f us, p99 %.1f us",
                    sides.get(i).name(),
                    threads,
                    perSecond(i),
                    p50(i),
                    p99(i)));
        }
    }

    /** Returns the median of a side's rounds. */
    double perSecond(int side) {
        return median(side, TaskTimer::perSecond);
    }

    /** Returns the median of the rounds' medians, in microseconds. */
    double p50(int side) {
        return median(side, timing -> timing.micros(0.5));
    }

    /** Returns the median of the rounds' 99th percentiles, in microseconds. */
    double p99(int side) {
        return median(side, timing -> timing.micros(0.99));
    }

    private double median(int side, ToDoubleFunction<TaskTimer> what) {
        return median(timings.get(side).stream().mapToDouble(what));
    }

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return IntStream.of((sorted.length - 1) / 2, sorted.length / 2)
                .mapToDouble(i -> sorted[i])
                .average()
                .orElseThrow();
    }
}
