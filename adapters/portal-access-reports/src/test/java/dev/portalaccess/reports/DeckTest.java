package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.reports.MeasuredPatient.Access;
import dev.portalaccess.reports.TestDeck.Expected;
import dev.portalaccess.reports.TestDeck.Scenario;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The measure has the figures of the published test deck, in every cell. */
@Requirement("PA-151")
class DeckTest {

    @Test
    void the_deck_has_its_thirty_totals_and_ninety_steps() throws IOException {
        TestDeck deck = DeckReader.read(text("EP_RT2b_G2.json"));

        assertThat(deck.counted()).isEqualTo(EncounterKind.VISIT);
        assertThat(deck.scenarios().stream()
                        .mapToInt(one -> one.totals().size())
                        .sum())
                .isEqualTo(30);
        assertThat(deck.scenarios().stream()
                        .flatMap(one -> one.changes().values().stream())
                        .mapToInt(Map::size)
                        .sum())
                .isEqualTo(90);
        assertThat(expectedCells(deck)).hasSize(3 * (30 + 90));
    }

    @ParameterizedTest
    @EnumSource(EncounterOrder.class)
    void every_cell_of_the_deck_is_met(EncounterOrder order) throws IOException {
        assertCells(DeckReader.read(text("EP_RT2b_G2.json")), order);
    }

    /** Compares every figure that a deck states. */
    static void assertCells(TestDeck deck, EncounterOrder order) {
        SortedMap<String, Integer> expected = expectedCells(deck);
        SortedMap<String, Integer> measured = measuredCells(deck, order);
        measured.keySet().retainAll(expected.keySet());
        assertThat(measured).isEqualTo(expected).isNotEmpty();
    }

    static String text(String deck) throws IOException {
        try (InputStream file = Objects.requireNonNull(DeckTest.class.getResourceAsStream("deck/" + deck), deck)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SortedMap<String, Integer> expectedCells(TestDeck deck) {
        SortedMap<String, Integer> cells = new TreeMap<>();
        for (Scenario scenario : deck.scenarios()) {
            scenario.totals().forEach((unit, figures) -> put(cells, cell(scenario, "total", unit), figures));
            scenario.changes()
                    .forEach((patient, units) -> units.forEach((unit, figures) -> put(
                            cells, cell(scenario, DeckPractice.chartOf(patient).value(), unit), figures)));
        }
        return cells;
    }

    private static void put(SortedMap<String, Integer> cells, String cell, Expected figures) {
        figures.numerator().ifPresent(value -> cells.put(cell + " numerator", value));
        figures.denominator().ifPresent(value -> cells.put(cell + " denominator", value));
        figures.automated().forEach((title, value) -> cells.put(cell + " numerator " + title, value));
    }

    private static String cell(Scenario scenario, String who, MeasuredUnit unit) {
        return scenario.title() + ", " + who + ", " + unit.group().orElse("") + "/"
                + unit.clinician().orElse("");
    }

    private static SortedMap<String, Integer> measuredCells(TestDeck deck, EncounterOrder order) {
        SortedMap<String, Integer> cells = new TreeMap<>();
        measure(deck, order, Optional.empty(), cells);
        deck.automations().forEach(title -> measure(deck, order, Optional.of(title), cells));
        return cells;
    }

    private static void measure(
            TestDeck deck, EncounterOrder order, Optional<String> automatic, SortedMap<String, Integer> cells) {
        DeckPractice practice = new DeckPractice(deck, automatic);
        String suffix = automatic.map(title -> " " + title).orElse("");
        List<MeasuredPatient> before = new ArrayList<>();
        for (int number = 0; number < deck.scenarios().size(); number++) {
            Scenario scenario = deck.scenarios().get(number);
            List<MeasuredPatient> patients = new ArrayList<>();
            MeasureResult result = practice.after(number + 1, order, patients);
            scenario.totals().keySet().forEach(unit -> {
                cells.put(cell(scenario, "total", unit) + " numerator" + suffix, (int)
                        result.count(unit).numerator());
                cells.put(cell(scenario, "total", unit) + " denominator", (int)
                        result.count(unit).denominator());
            });
            List<MeasuredPatient> former = before;
            scenario.changes()
                    .forEach((patient, units) -> units.keySet().forEach(unit -> {
                        String cell =
                                cell(scenario, DeckPractice.chartOf(patient).value(), unit);
                        cells.put(
                                cell + " numerator" + suffix,
                                timely(patients, patient, unit) - timely(former, patient, unit));
                        cells.put(cell + " denominator", seen(patients, patient, unit) - seen(former, patient, unit));
                    }));
            before = patients;
        }
    }

    private static int timely(List<MeasuredPatient> patients, String patient, MeasuredUnit unit) {
        return (int) patients.stream()
                .filter(new MeasuredPatient(unit, DeckPractice.chartOf(patient), Access.TIMELY)::equals)
                .count();
    }

    private static int seen(List<MeasuredPatient> patients, String patient, MeasuredUnit unit) {
        return (int) patients.stream()
                .filter(one -> one.unit().equals(unit) && one.chart().equals(DeckPractice.chartOf(patient)))
                .count();
    }
}
