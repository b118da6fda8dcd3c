package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.report.FigureReport;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A benchmark of the time from the command that starts the front desk until its first page arrives, each time with a
 * new folder.
 */
public final class StartBenchmark {

    private static final int PROCESSES = 5;
    private static final double GOAL = 5;

    /**
     * The times of one start, in seconds.
     *
     * @param wall the time from the command to the page
     * @param core the processor time of all threads of the process in that period
     */
    private record Took(double wall, double core) {}

    private StartBenchmark() {}

    /** Measures and reports. */
    public static void run() {
        List<Took> all =
                IntStream.range(0, PROCESSES).mapToObj(i -> inAProcess()).toList();
        double[] seconds = sorted(all, Took::wall);
        FigureReport.line(String.format(
                Locale.ROOT,
                "start of the front desk: %.2f to %.2f s; %.2f s of a core",
                seconds[0],
                seconds[PROCESSES - 1],
                sorted(all, Took::core)[PROCESSES / 2]));
        FigureReport.atMost("front-desk-start-seconds", seconds[PROCESSES / 2], GOAL);
    }

    private static double[] sorted(List<Took> all, ToDoubleFunction<Took> what) {
        return all.stream().mapToDouble(what).sorted().toArray();
    }

    private static Took inAProcess() {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            ClickTally tally = new ClickTally();
            long begun = System.nanoTime();
            try (FrontDeskProcess desk = FrontDeskProcess.start(scratch.folder())) {
                new HttpBrowser(desk.address(), tally, ThinkTime.of(0)).open("/", "a[href=/portal]");
                return new Took(ClickTally.seconds(System.nanoTime() - begun), desk.core());
            }
        }
    }
}
