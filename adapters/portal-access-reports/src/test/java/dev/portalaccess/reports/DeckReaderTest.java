package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deck means the same if a title or a flag of it is missing, or if its words are spelled otherwise. */
@Requirement("PA-151")
class DeckReaderTest {

    private static final String DECK = "EP_RT2b_G2.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario_title",
                "denom",
                "numer",
                "automated_steps",
                "program_info",
                "programs",
                "scenarios_have_providers",
                "test_deck",
                "total_heading"
            })
    void a_part_that_is_missing_changes_nothing(String part) throws IOException {
        assertSame(changed(DECK, object -> object.remove(part)));
    }

    @Test
    void titles_of_steps_may_be_missing() throws IOException {
        assertSame(changed(DECK, object -> object.remove("entry_title")));
    }

    @Test
    void marks_of_automatic_steps_may_be_missing_if_the_deck_names_them_once() throws IOException {
        assertSame(changed(DECK, object -> object.remove("automatable_step")));
    }

    @Test
    void steps_may_stand_in_any_order() throws IOException {
        assertSame(changed(DECK, object -> {
            if (object.get("segment_entries") instanceof List<?> entries) {
                Collections.reverse(entries);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not seen", "Not Seen", "NOT SEEN", "not seen ", "Not  seen", "not-seen"})
    void a_patient_who_was_not_seen_may_be_spelled_in_several_ways(String spelling) throws IOException {
        assertSame(changed(DECK, object -> {
            if (String.valueOf(object.get("entry_value")).startsWith("Not")) {
                object.put("entry_value", spelling);
            }
        }));
    }

    @Test
    void blanks_around_the_names_of_providers_mean_nothing() throws IOException {
        assertSame(changed(
                DECK,
                object -> object.computeIfPresent(
                        "provider", (name, provider) -> String.valueOf(provider).replace("/", " / "))));
    }

    @Test
    void a_hospital_counts_discharges_and_every_way_to_the_information() throws IOException {
        TestDeck deck = DeckReader.read(DeckTest.text("hospital.json"));

        assertThat(deck.counted()).isEqualTo(EncounterKind.DISCHARGE);
        assertThat(deck.automations()).hasSize(3);
        DeckTest.assertCells(deck, EncounterOrder.ANY);
        DeckTest.assertCells(deck, EncounterOrder.BY_CHART);
    }

    @Test
    void a_value_that_is_missing_is_a_patient_who_was_not_seen() throws IOException {
        assertSame(changed(DECK, object -> {
            if (String.valueOf(object.get("entry_value")).startsWith("Not")) {
                object.remove("entry_value");
            }
        }));
    }

    @Test
    void a_hospital_may_be_named_like_a_provider() throws IOException {
        String named = changed("hospital.json", object -> {
            if (object.containsKey("entry_value") && !object.containsKey("provider")) {
                object.put(
                        "providers",
                        List.of(new HashMap<>(
                                Map.of("provider", "CCN 1", "entry_value", object.remove("entry_value")))));
            } else if (object.containsKey("numerator_value") && !object.containsKey("provider")) {
                Map<String, Object> figures = new HashMap<>(object);
                figures.put("provider", "CCN 1");
                object.put("providers", List.of(figures));
            }
        });
        TestDeck deck = DeckReader.read(named);

        assertThat(deck.counted()).isEqualTo(EncounterKind.DISCHARGE);
        DeckTest.assertCells(deck, EncounterOrder.ANY);
    }

    @Test
    void a_step_that_is_never_automatic_stays_as_it_is() throws IOException {
        String deck = """
                {"automated_steps": [{"title": "not by itself"}],
                 "scenarios": [{"segments": [{
                   "segment_total": {"providers": [{"provider": "Provider 1", "denominator_value": 1,
                     "numerator_value": 0, "automated_numerator_values": [{"title": "not by itself", "value": 0}]}]},
                   "segment_entries": [
                     {"entry_title": "Patient seen", "entry_values": [{"patient_id": "Ada Stone",
                       "providers": [{"provider": "Provider 1", "entry_value": "First encounter"}]}]},
                     {"entry_title": "Access given", "automatable_step": {"title": "not by itself"},
                      "entry_values": [{"patient_id": "Ada Stone",
                        "providers": [{"provider": "Provider 1", "entry_value": "No"}]}]},
                     {"entry_title": "Handed over", "entry_values": [{"patient_id": "Ada Stone",
                       "providers": [{"provider": "Provider 1", "entry_value": "No"}]}]}]}]}]}
                """;

        DeckTest.assertCells(DeckReader.read(deck), EncounterOrder.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"denom", "numer", "scenario_title", "automated_steps", "scenarios_have_providers"})
    void a_deck_of_a_hospital_may_lack_a_part_as_well(String part) throws IOException {
        DeckTest.assertCells(
                DeckReader.read(changed("hospital.json", object -> object.remove(part))), EncounterOrder.ANY);
    }

    /** The titles of scenarios name the cells and are left out of the comparison. */
    private static void assertSame(String changed) throws IOException {
        TestDeck deck = DeckReader.read(DeckTest.text(DECK));
        TestDeck read = DeckReader.read(changed);

        assertThat(read.counted()).isEqualTo(deck.counted());
        assertThat(read.automations()).isEqualTo(deck.automations());
        assertThat(read.scenarios())
                .usingRecursiveComparison()
                .ignoringFields("title", "steps.criteria.automation")
                .isEqualTo(deck.scenarios());
        DeckTest.assertCells(read, EncounterOrder.ANY);
    }

    private static String changed(String deck, Consumer<Map<String, Object>> change) throws IOException {
        Map<String, Object> json = JSON.std.mapFrom(DeckTest.text(deck));
        walk(json, change);
        return JSON.std.asString(json);
    }

    @SuppressWarnings("unchecked")
    private static void walk(Object value, Consumer<Map<String, Object>> change) {
        if (value instanceof Map<?, ?> object) {
            change.accept((Map<String, Object>) object);
            object.values().forEach(one -> walk(one, change));
        } else if (value instanceof Collection<?> items) {
            items.forEach(one -> walk(one, change));
        }
    }
}
