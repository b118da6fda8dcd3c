package dev.portalaccess.jdbc.clinic;

import static java.util.stream.Collectors.toMap;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A practice in which every chart exists, so that several processes need not agree on which. */
final class EveryChart implements ChartDirectory {

    @Override
    public Optional<Chart> chart(PracticeId practice, ChartId chart) {
        PersonName name = new PersonName("Pat", "Patient");
        Person patient =
                new Person(Optional.empty(), Optional.of(chart), name, Optional.empty(), Optional.of(address(chart)));
        return Optional.of(Chart.open(practice, patient));
    }

    @Override
    public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> wanted) {
        return wanted.stream()
                .collect(toMap(Function.identity(), id -> chart(practice, id).orElseThrow()));
    }

    @Override
    public List<Chart> search(PracticeId practice, String text, int limit) {
        return List.of();
    }

    static EmailAddress address(ChartId chart) {
        return new EmailAddress(chart.value() + "@example.org");
    }
}
