package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.report.FigureReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A benchmark with fifty people at once: one half at the front desk, the other half invited by it. */
public final class ClicksBenchmark {

    private static final int PEOPLE = 50;
    private static final int SECONDS = Integer.getInteger("portal.bench.clicks.seconds", 60);
    private static final int THINKING = Integer.getInteger("portal.bench.clicks.think", 1_000);
    private static final int SOME = 10;
    private static final double MOST = 0.95;
    private static final double PER_MINUTE = 60.0 / SECONDS;

    private final ClickTally tally = new ClickTally();
    private final SharedWorld world = SharedWorld.of(tally);

    private ClicksBenchmark() {}

    /**
     * Measures and reports.
     *
     * @throws IllegalStateException if there was an error that a visitor would have seen
     */
    public static void run() {
        new ClicksBenchmark().measure();
    }

    private void measure() {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            try (FrontDeskProcess desk = FrontDeskProcess.start(scratch.folder())) {
                click(desk.address());
                desk.collect();
            }
            report(HeapLog.read(FrontDeskProcess.collections(scratch.folder())));
        }
        if (tally.errors() > 0) {
            throw new IllegalStateException(tally.errors() + " clicks went wrong");
        }
    }

    private void click(URI site) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> all = new ArrayList<>();
            ThinkTime patience = ThinkTime.of(THINKING);
            IntStream.range(0, PEOPLE)
                    .mapToObj(number -> person(number, new HttpBrowser(site, tally, patience.another())))
                    .forEach(person -> all.add(threads.submit(new SimulatedDay(person, tally, end))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private SimulatedPerson person(int number, HttpBrowser browser) {
        return number % 2 == 0 ? new SimulatedClerk(browser, world) : new SimulatedPatient(browser, world);
    }

    private void report(HeapLog heap) {
        FigureReport.line(String.format(
                Locale.ROOT, "%d people, %d s, %d ms between two clicks on average", PEOPLE, SECONDS, THINKING));
        tally.counted().forEach(FigureReport::line);
        tally.slowest(SOME).forEach(FigureReport::line);
        tally.firstErrors(SOME).forEach(line -> FigureReport.line("wrong: " + line));
        FigureReport.line(String.format(
                Locale.ROOT,
                "heap of the front desk: %d MiB before one of %d collections, %d after one; %d full",
                heap.before(),
                heap.collections(),
                heap.after(),
                heap.full()));
        FigureReport.figure("clicks-per-minute", tally.clicks() * PER_MINUTE);
        FigureReport.figure("clicks-page-p95-seconds", tally.within(MOST));
        FigureReport.figure("clicks-page-slowest-seconds", tally.within(1));
        FigureReport.atMost("clicks-errors", tally.errors(), 0);
        FigureReport.figure("clicks-heap-living-mebibytes", heap.living());
        FigureReport.atMost("clicks-heap-used-mebibytes", heap.before(), FrontDeskProcess.MEBIBYTES);
    }
}
