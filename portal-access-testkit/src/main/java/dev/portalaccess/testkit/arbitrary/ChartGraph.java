package dev.portalaccess.testkit.arbitrary;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Charts of one practice and their links.
 *
 * @param practice the practice
 * @param charts the charts that exist; their links may lead to charts that do not
 */
public record ChartGraph(PracticeId practice, List<Chart> charts) {

    /** Requires at least one chart. */
    public ChartGraph {
        requireNonNull(practice, "practice");
        charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("charts must name at least one");
        }
    }

    /** Returns open charts in a ring: each chart is linked to the next one, and the last to the first. */
    public static ChartGraph ring(int size) {
        PracticeId practice = new PracticeId("riverside");
        return new ChartGraph(
                practice,
                IntStream.range(0, size)
                        .mapToObj(number -> Chart.open(practice, patient(number))
                                .withAssociations(List.of(link((number + 1) % size))))
                        .toList());
    }

    /** Returns the first chart, where a search starts. */
    public Chart first() {
        return charts.get(0);
    }

    /** Returns a new directory with these charts. */
    public FakeChartDirectory directory() {
        FakeChartDirectory directory = new FakeChartDirectory();
        charts.forEach(directory::put);
        return directory;
    }

    private static ChartAssociation link(int number) {
        return new ChartAssociation(id(number), Optional.empty());
    }

    private static Person patient(int number) {
        PersonName name = new PersonName("Patient", "Number " + number);
        return new Person(Optional.empty(), Optional.of(id(number)), name, Optional.empty(), Optional.empty());
    }

    static ChartId id(int number) {
        return new ChartId("chart-" + number);
    }
}
