package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-107")
class EhrSearchTest {

    private static final PracticeId PRACTICE = new PracticeId("riverside");

    private final EhrCharts charts = new EhrCharts(PRACTICE);

    @BeforeEach
    void fill() {
        put("c-1", new PersonName("Seán", "O’Brien"));
        put("c-2", new PersonName("Mary-Ann", "García Lopez"));
        put("c-3", PersonName.single("Sukarno"));
        put("c-4", new PersonName("Zoe", "Tan"));
    }

    private void put(String id, PersonName name) {
        ChartId chart = new ChartId(id);
        charts.put(Chart.open(
                PRACTICE, new Person(Optional.empty(), Optional.of(chart), name, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "obrien, c-1",
        "O'Brien, c-1",
        "sean o’b, c-1",
        "mary ann, c-2",
        "mary-ann, c-2",
        "'garcia, mary', c-2",
        "sukarno, c-3",
        "c-4, c-4"
    })
    void are_found_however_a_name_is_typed(String typed, String chart) {
        assertThat(charts.search(PRACTICE, typed, 10))
                .extracting(found -> found.id().value())
                .containsExactly(chart);
    }

    @ParameterizedTest
    @CsvSource({"sean, OBRIEN, c-1", "Mary Ann, Garcia-Lopez, c-2", "., sukarno, c-3"})
    void of_such_a_name_may_be_the_new_patients(String given, String family, String chart) {
        assertThat(charts.named(new PersonName(given, family))).containsExactly(new ChartId(chart));
    }
}
