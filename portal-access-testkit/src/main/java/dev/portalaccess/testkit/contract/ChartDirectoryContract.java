package dev.portalaccess.testkit.contract;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link ChartDirectory}. The host names one open chart. Its other charts do not matter, as long as
 * they do not change during a test.
 */
public abstract class ChartDirectoryContract {

    private static final int MOST = 1_000;
    private static final int MOST_FOUND = 100;
    private static final int LONGEST_TEXT = 200;

    /** For subclasses. */
    protected ChartDirectoryContract() {}

    /** Returns the directory under test. */
    protected abstract ChartDirectory charts();

    /** Returns the practice that has {@link #openChart}. */
    protected abstract PracticeId practice();

    /** Returns a chart that exists and is open. */
    protected abstract ChartId openChart();

    /**
     * Returns a search text that finds {@link #openChart} among the first hundred results, for instance the patient's
     * name.
     */
    protected abstract String textThatFindsIt();

    /** Returns a chart that does not exist. */
    protected ChartId absentChart() {
        return new ChartId("absent-chart-of-the-contract");
    }

    /** Returns a practice that does not have {@link #openChart}. */
    protected PracticeId otherPractice() {
        return new PracticeId("absent-practice-of-the-contract");
    }

    /** Returns a chart that was merged into another. If empty, the tests of merged charts are skipped. */
    protected Optional<ChartId> mergedChart() {
        return Optional.empty();
    }

    /** Returns a directory that cannot read the host's data. If empty, that test is skipped. */
    protected Optional<ChartDirectory> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void answers_with_the_chart_that_was_asked_for() {
        Chart chart = open();
        assertEquals(openChart(), chart.id(), "another chart than the one asked for");
        assertEquals(practice(), chart.practice(), "a chart of another practice");
        assertTrue(chart.isOpen(), "the open chart is not told to be open");
    }

    @Test
    public final void answers_with_nothing_for_a_chart_that_is_not_there() {
        assertTrue(charts().chart(practice(), absentChart()).isEmpty(), "a chart that is not there");
    }

    @Test
    public final void keeps_practices_apart() {
        PracticeId other = otherPractice();
        assertOf(other, charts().chart(other, openChart()).stream().toList());
        assertOf(other, charts().charts(other, Set.of(openChart())).values());
        assertOf(other, charts().search(other, textThatFindsIt(), MOST_FOUND));
    }

    @Test
    public final void tells_a_merged_chart_as_merged() {
        ChartId merged = mergedChart().orElseGet(() -> abort("no merged chart was given"));
        Optional<ChartStatus> status = charts().chart(practice(), merged).map(Chart::status);
        assertEquals(Optional.of(ChartStatus.MERGED), status, "a merged chart still answers, as merged");
    }

    @Test
    public final void answers_for_many_as_it_does_for_one() {
        Map<ChartId, Chart> found = charts().charts(practice(), Set.of(openChart(), absentChart()));
        assertEquals(Map.of(openChart(), open()), found, "those of the charts that exist, and no others");
    }

    @Test
    public final void answers_for_none_and_for_a_thousand() {
        Set<ChartId> thousand = new HashSet<>(Set.of(openChart()));
        IntStream.range(1, MOST)
                .forEach(number -> thousand.add(new ChartId(absentChart().value() + "-" + number)));
        assertEquals(Set.of(), charts().charts(practice(), Set.of()).keySet(), "nothing was asked for");
        assertEquals(Set.of(openChart()), charts().charts(practice(), thousand).keySet(), "one of a thousand is there");
    }

    @Test
    public final void finds_an_open_chart_by_what_a_clerk_types() {
        List<Chart> found = charts().search(practice(), textThatFindsIt(), MOST_FOUND);
        assertTrue(found.contains(open()), "the chart is not found, or told otherwise than when it is asked for");
    }

    @Test
    public final void finds_each_open_chart_once_and_no_closed_one() {
        List<Chart> found = charts().search(practice(), textThatFindsIt(), MOST_FOUND);
        Set<ChartId> different = found.stream().map(Chart::id).collect(toSet());
        assertTrue(found.stream().allMatch(Chart::isOpen), "a closed chart was found");
        assertEquals(different.size(), found.size(), "a chart was found twice");
        assertOf(practice(), found);
    }

    @Test
    public final void finds_no_more_than_was_asked_for() {
        assertTrue(charts().search(practice(), textThatFindsIt(), 1).size() <= 1, "more than the limit");
    }

    @Test
    public final void searches_for_any_text_up_to_200_characters() {
        for (String text : List.of("%_*?", "' OR '1'='1", "\\\"(", "Ñandú 漢字", "x".repeat(LONGEST_TEXT), " ")) {
            assertOf(practice(), charts().search(practice(), text, MOST_FOUND));
        }
    }

    @Test
    public final void gives_the_same_answer_while_nothing_has_changed() {
        assertEquals(open(), open(), "the same question, another answer");
    }

    @Test
    public final void answers_several_threads_at_once() {
        Chart expected = open();
        for (Chart answer : ConcurrentCalls.ask(this::open)) {
            assertEquals(expected, answer, "another answer when several threads asked at once");
        }
    }

    @Test
    public final void throws_rather_than_answer_from_nothing() {
        ChartDirectory down = unreachable().orElseGet(() -> abort("no unreachable directory was given"));
        assertAll(
                () -> assertThrows(RuntimeException.class, () -> down.chart(practice(), openChart())),
                () -> assertThrows(RuntimeException.class, () -> down.charts(practice(), Set.of(openChart()))),
                () -> assertThrows(RuntimeException.class, () -> down.search(practice(), textThatFindsIt(), 1)));
    }

    private Chart open() {
        return charts().chart(practice(), openChart())
                .orElseThrow(() -> new AssertionError("the open chart is not there"));
    }

    private static void assertOf(PracticeId practice, Iterable<Chart> found) {
        for (Chart chart : found) {
            assertEquals(practice, chart.practice(), "a chart of another practice");
        }
    }
}
