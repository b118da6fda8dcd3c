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
 * Some charts of one practice, and how they are linked.
 *
 * @param practice whose charts
 * @param charts the charts that are there; their links may lead to others that are not
 */
public record ChartGraph(PracticeId practice, List<Chart> charts) {

    /** Keeps a copy; at least one chart. */
    public ChartGraph {
        requireNonNull(practice, "practice");
        charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("charts must name at least one");
        }
    }

    /** Open charts of which each is linked to the next one, and the last to the first. */
    public static ChartGraph ring(int size) {
        PracticeId practice = new PracticeId("riverside");
        return new ChartGraph(
                practice,
                IntStream.range(0, size)
                        .mapToObj(number -> Chart.open(practice, patient(number))
                                .withAssociations(List.of(link((number + 1) % size))))
                        .toList());
    }

    /** The first of the charts, from which to set out. */
    public Chart first() {
        return charts.get(0);
    }

    /** A new directory with these charts. */
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
