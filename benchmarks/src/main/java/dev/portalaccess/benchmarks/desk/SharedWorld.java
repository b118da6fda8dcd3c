package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.model.Chart;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state that all people share: charts and names that no two of them use at the same time, and the letters between
 * them. Thread-safe.
 */
final class SharedWorld {

    // All numbers have the same length, so that none is a prefix of another.
    private static final int FIRST = 100_000;

    private final List<Chart> charts;
    private final ClickTally tally;
    private final DeliveredItems post = new DeliveredItems();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger(FIRST);

    private SharedWorld(List<Chart> charts, ClickTally tally) {
        this.charts = List.copyOf(charts);
        this.tally = tally;
    }

    /** Returns a world with the charts that the front desk opens with. */
    static SharedWorld of(ClickTally tally) {
        PracticeRoster roster = PracticeRoster.shipped();
        return new SharedWorld(
                roster.charts().all(roster.practice().id()).stream()
                        .filter(Chart::isOpen)
                        .toList(),
                tally);
    }

    ClickTally tally() {
        return tally;
    }

    DeliveredItems post() {
        return post;
    }

    /** Returns the charts in turn; all others come before the same one is returned again. */
    Chart nextChart() {
        return charts.get(taken.getAndIncrement() % charts.size());
    }

    /** Returns a chart from the other half of the practice. */
    Chart anotherThan(Chart chart) {
        return charts.get((charts.indexOf(chart) + charts.size() / 2) % charts.size());
    }

    String nextNumber() {
        return Integer.toString(numbers.incrementAndGet());
    }
}
