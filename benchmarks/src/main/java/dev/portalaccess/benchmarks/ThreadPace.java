package dev.portalaccess.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.portalaccess.benchmarks.report.FigureReport;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The pace of a single thread, by wall-clock time and by processor time. A busy machine does not lengthen processor
 * time. The processor time is that of the whole process, so it includes garbage collection.
 */
final class ThreadPace {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final double perSecond;
    private final double perCoreSecond;

    private ThreadPace(double perSecond, double perCoreSecond) {
        this.perSecond = perSecond;
        this.perCoreSecond = perCoreSecond;
    }

    private record Round(double perSecond, double perCoreSecond) {}

    /** Returns the medians of rounds of about a second each, after twice as many rounds of warm-up. */
    static ThreadPace of(String name, Runnable task) {
        IntStream.range(0, 2 * AlternatingRounds.ROUNDS).forEach(i -> round(task));
        Round[] rounds = IntStream.range(0, AlternatingRounds.ROUNDS)
                .mapToObj(i -> round(task))
                .toArray(Round[]::new);
        ThreadPace pace = new ThreadPace(median(rounds, Round::perSecond), median(rounds, Round::perCoreSecond));
        FigureReport.line(String.format(
                Locale.ROOT,
                "%s, 1 thread: %.1f per second, %.1f per second of a core",
                name,
                pace.perSecond,
                pace.perCoreSecond));
        return pace;
    }

    private static Round round(Runnable task) {
        System.gc();
        long begun = System.nanoTime();
        long worked = cpuNanos();
        int done = 0;
        do {
            task.run();
            done++;
        } while (System.nanoTime() - begun < AlternatingRounds.SECONDS * NANOS_PER_SECOND);
        double worn = seconds(cpuNanos() - worked);
        return new Round(done / seconds(System.nanoTime() - begun), done / worn);
    }

    private static double median(Round[] rounds, ToDoubleFunction<Round> what) {
        return AlternatingRounds.median(
                IntStream.range(0, rounds.length).mapToDouble(i -> what.applyAsDouble(rounds[i])));
    }

    double perCoreSecond() {
        return perCoreSecond;
    }

    /** Returns the processor time that all threads of this process have used so far, in nanoseconds. */
    static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    static double seconds(long nanos) {
        return nanos / NANOS_PER_SECOND;
    }
}
