package dev.portalaccess.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.portalaccess.benchmarks.report.FigureReport;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** The time and the memory of calls that are too short to be timed one by one. */
final class CallPace {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int WARM_UP = 3;

    private CallPace() {}

    /**
     * One side of a comparison.
     *
     * @param name the name in the output
     * @param call the call, with the number of a question; it tells whether the answer was a permission
     * @param permitted the share of the questions to which the answer must be a permission
     */
    record Side(String name, IntPredicate call, double permitted) {}

    /** Returns the nanoseconds of each side's call, as medians of rounds in which the sides take turns. */
    static List<Double> nanos(int questions, List<Side> sides) {
        List<List<Double>> rounds = new ArrayList<>();
        sides.forEach(side -> rounds.add(new ArrayList<>()));
        for (int round = -WARM_UP; round < AlternatingRounds.ROUNDS; round++) {
            for (int i = 0; i < sides.size(); i++) {
                double nanos = round(questions, sides.get(i));
                if (round >= 0) {
                    rounds.get(i).add(nanos);
                }
            }
        }
        List<Double> medians = rounds.stream()
                .map(one -> AlternatingRounds.median(one.stream().mapToDouble(nanos -> nanos)))
                .toList();
        for (int i = 0; i < sides.size(); i++) {
            FigureReport.line(
                    String.format(Locale.ROOT, "%s: %.0f ns", sides.get(i).name(), medians.get(i)));
        }
        return medians;
    }

    private static double round(int questions, Side side) {
        System.gc();
        long permitted = 0;
        long calls = 0;
        long begun = System.nanoTime();
        do {
            for (int i = 0; i < questions; i++) {
                permitted += side.call().test(i) ? 1 : 0;
            }
            calls += questions;
        } while (System.nanoTime() - begun < AlternatingRounds.SECONDS * NANOS_PER_SECOND);
        long nanos = System.nanoTime() - begun;
        if (Math.abs((double) permitted / calls - side.permitted()) > 1e-9) {
            throw new IllegalStateException(side.name() + " permits " + permitted + " of " + calls);
        }
        return (double) nanos / calls;
    }

    /** Returns the bytes that a call allocates, on average over many of them. */
    static double bytes(int calls, BooleanSupplier call) {
        int permitted = 0;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            permitted += call.getAsBoolean() ? 1 : 0;
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (permitted != 0 && permitted != calls) {
            throw new IllegalStateException("one answer expected");
        }
        return (double) allocated / calls;
    }
}
