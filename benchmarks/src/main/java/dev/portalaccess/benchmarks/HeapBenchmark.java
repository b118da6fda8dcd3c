package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.report.FigureReport;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** A benchmark that checks that a scan of many rows needs no more heap than a scan of few. */
final class HeapBenchmark {

    private static final int MANY = BenchmarkSizes.of("portal.bench.rows", 100_000, 1_000_000);
    private static final int FEW = MANY / 100;
    private static final int LOOKS = 20;

    /** The scans, in this order because the purge deletes everything. */
    private static final List<Way> WAYS = List.of(
            new Way("invitations", FullScans::invitations),
            new Way("messages", FullScans::messages),
            new Way("trail", FullScans::trail),
            new Way("delivery", FullScans::delivery),
            new Way("purge", FullScans::purge));

    private record Way(String name, BiConsumer<FullScans, HeapMeter> walk) {}

    private HeapBenchmark() {}

    /** Runs the benchmark. The first scan only fills the caches of classes and statements. */
    static void run() {
        meter(FEW);
        List<HeapMeter> few = meter(FEW);
        List<HeapMeter> many = meter(MANY);
        IntStream.range(0, WAYS.size()).forEach(i -> compare(WAYS.get(i).name(), few.get(i), many.get(i)));
    }

    private static List<HeapMeter> meter(int rows) {
        try (BenchmarkPostgres database = BenchmarkPostgres.create()) {
            FullScans.fill(database, rows);
            FullScans walks = new FullScans(database.storage());
            return WAYS.stream().map(way -> meter(way, walks, rows)).toList();
        }
    }

    private static HeapMeter meter(Way way, FullScans walks, int rows) {
        HeapMeter meter = new HeapMeter(rows / FullScans.STEP / LOOKS);
        way.walk().accept(walks, meter);
        return meter;
    }

    private static void compare(String way, HeapMeter few, HeapMeter many) {
        FigureReport.line(String.format(
                Locale.ROOT,
                "%s: at most %.2f MiB live among %d rows, %.2f among %d; at most %.2f and %.2f MiB allocated by a call",
                way,
                few.mostLiving(),
                FEW,
                many.mostLiving(),
                MANY,
                few.mostAllocated(),
                many.mostAllocated()));
        FigureReport.atMost("heap-" + way + "-more-mebibytes", many.mostLiving() - few.mostLiving(), 1.0);
        FigureReport.atMost("heap-" + way + "-call-growth", many.mostAllocated() / few.mostAllocated(), 1.2);
    }
}
