package dev.portalaccess.benchmarks.desk;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** A counter of clicks, the times of their pages, errors, and other events. Thread-safe. */
final class ClickTally {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Queue<Click> clicks = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();

    private record Click(String what, long nanos) {

        String line() {
            return String.format(Locale.ROOT, "%.2f s: %s", seconds(nanos), what);
        }
    }

    /** Records a click that led to the expected page. */
    void click(String what, long nanos) {
        clicks.add(new Click(what, nanos));
    }

    void error(String what) {
        errors.add(what);
    }

    void count(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    int clicks() {
        return clicks.size();
    }

    int errors() {
        return errors.size();
    }

    /** Returns the first errors. */
    Stream<String> firstErrors(int most) {
        return errors.stream().limit(most);
    }

    /** Returns each counted event and its number. */
    Stream<String> counted() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().sum())
                .sorted();
    }

    /** Returns the time in seconds that the fraction {@code part} of all pages did not exceed. */
    double within(double part) {
        long[] sorted = clicks.stream().mapToLong(Click::nanos).sorted().toArray();
        return sorted.length == 0 ? 0 : seconds(sorted[(int) Math.ceil(part * sorted.length) - 1]);
    }

    /** Returns the pages that took longest. */
    Stream<String> slowest(int most) {
        return clicks.stream()
                .sorted((one, other) -> Long.compare(other.nanos(), one.nanos()))
                .limit(most)
                .map(Click::line);
    }

    static double seconds(long nanos) {
        return nanos / NANOS;
    }
}
