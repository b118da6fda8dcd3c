package dev.portalaccess.reports;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.portalaccess.reports.TestDeck.Criterion;
import dev.portalaccess.reports.TestDeck.Expected;
import dev.portalaccess.reports.TestDeck.Scenario;
import dev.portalaccess.reports.TestDeck.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a deck by what its parts mean. Titles and flags may be missing, the order of the steps does not matter, and a deck
 * of a hospital has no clinicians.
 */
final class DeckReader {

    private static final MeasuredUnit HOSPITAL = MeasuredUnit.hospital("Hospital");
    private static final Set<String> UNSEEN =
            Set.of("", "notseen", "unseen", "notdischarged", "noencounter", "nodischarge", "na", "none", "no");
    private static final Pattern SEEN_WORDS =
            Pattern.compile("encounter|discharge|visit|seen|admi|stay|first|second|third|fourth|fifth");

    private final Map<String, Object> json;
    private final Map<String, String> automations = new HashMap<>();
    private final Set<String> automationTitles = new TreeSet<>();

    private DeckReader(Map<String, Object> json) {
        this.json = json;
    }

    static TestDeck read(String text) throws IOException {
        return new DeckReader(JSON.std.mapFrom(text)).deck();
    }

    private TestDeck deck() {
        list(json, "automated_steps").forEach(step -> automationTitles.add(plain(step.get("title"))));
        list(json, "scenarios").forEach(this::learnAutomations);
        List<Scenario> scenarios = new ArrayList<>();
        for (Map<String, Object> scenario : list(json, "scenarios")) {
            String title =
                    String.valueOf(scenario.getOrDefault("scenario_title", "Scenario " + (scenarios.size() + 1)));
            scenarios.add(scenario(title, scenario));
        }
        scenarios.removeIf(
                scenario -> scenario.steps().isEmpty() && scenario.totals().isEmpty());
        return new TestDeck(countedBy(scenarios), List.copyOf(scenarios));
    }

    /** Discharges where the deck speaks of them; without any such word, a deck without clinicians is a hospital's. */
    private EncounterKind countedBy(List<Scenario> scenarios) {
        String words = plain(json.get("scenarios"));
        if (words.contains("discharge") || words.contains("36hours")) {
            return EncounterKind.DISCHARGE;
        }
        boolean hasClinicians = scenarios.stream()
                .flatMap(scenario -> scenario.steps().stream())
                .anyMatch(step -> !step.unit().equals(HOSPITAL));
        return hasClinicians || words.contains("businessday") ? EncounterKind.VISIT : EncounterKind.DISCHARGE;
    }

    /** A step that one scenario marks as automatic is the same step where the mark is missing. */
    private void learnAutomations(Map<String, Object> scenario) {
        for (Map<String, Object> segment : list(scenario, "segments")) {
            for (Map<String, Object> entry : list(segment, "segment_entries")) {
                if (entry.get("automatable_step") instanceof Map<?, ?> step) {
                    automations.put(plain(entry.get("entry_title")), plain(step.get("title")));
                    automationTitles.add(plain(step.get("title")));
                }
            }
        }
    }

    private Scenario scenario(String title, Map<String, Object> scenario) {
        List<Step> steps = new ArrayList<>();
        Map<MeasuredUnit, Expected> totals = new LinkedHashMap<>();
        Map<String, Map<MeasuredUnit, Expected>> changes = new LinkedHashMap<>();
        for (Map<String, Object> segment : list(scenario, "segments")) {
            steps.addAll(steps(list(segment, "segment_entries")));
            if (segment.get("segment_total") != null) {
                totals.putAll(figures(map(segment.get("segment_total"))));
            }
            list(segment, "segment_totals").stream()
                    .flatMap(total -> list(total, "total_values").stream())
                    .forEach(value -> changes.put(String.valueOf(value.get("patient_id")), figures(value)));
        }
        return new Scenario(title, steps, totals, changes);
    }

    private List<Step> steps(List<Map<String, Object>> entries) {
        Map<String, Map<MeasuredUnit, List<Criterion>>> seen = new LinkedHashMap<>();
        for (Map<String, Object> entry : entries) {
            if (isDenominator(entry)) {
                cells(entry)
                        .forEach((patient, values) -> values.forEach((unit, value) -> {
                            if (isSeen(value)) {
                                seen.computeIfAbsent(patient, key -> new LinkedHashMap<>())
                                        .put(unit, new ArrayList<>());
                            }
                        }));
            }
        }
        for (Map<String, Object> entry : entries) {
            if (!isDenominator(entry)) {
                Optional<String> automation = automation(entry);
                cells(entry)
                        .forEach((patient, values) -> values.forEach((unit, value) -> Optional.ofNullable(
                                        seen.getOrDefault(patient, Map.of()).get(unit))
                                .ifPresent(criteria -> criteria.add(new Criterion(isYes(value), automation)))));
            }
        }
        List<Step> steps = new ArrayList<>();
        seen.forEach((patient, units) ->
                units.forEach((unit, criteria) -> steps.add(new Step(patient, unit, List.copyOf(criteria)))));
        return steps;
    }

    private static boolean isDenominator(Map<String, Object> entry) {
        if (Boolean.TRUE.equals(entry.get("denom"))) {
            return true;
        }
        if (Boolean.TRUE.equals(entry.get("numer"))) {
            return false;
        }
        List<String> values = cells(entry).values().stream()
                .flatMap(units -> units.values().stream())
                .map(DeckReader::plain)
                .toList();
        if (values.stream().anyMatch(value -> SEEN_WORDS.matcher(value).find())) {
            return true;
        }
        String title = plain(entry.get("entry_title"));
        return !title.contains("access") && (title.contains("seen") || title.contains("discharged"));
    }

    private Optional<String> automation(Map<String, Object> entry) {
        String title = plain(entry.get("entry_title"));
        if (entry.get("automatable_step") instanceof Map<?, ?> step) {
            return Optional.of(plain(step.get("title")));
        }
        return Optional.ofNullable(automations.get(title)).or(() -> onlyAutomation(title));
    }

    /** Where a deck names one automation and marks no step, or the title of the step is missing, it means every step. */
    private Optional<String> onlyAutomation(String title) {
        return automationTitles.size() == 1 && (automations.isEmpty() || title.isEmpty())
                ? automationTitles.stream().findFirst()
                : Optional.empty();
    }

    private static boolean isSeen(String value) {
        return !UNSEEN.contains(plain(value));
    }

    private static boolean isYes(String value) {
        return plain(value).startsWith("yes") || plain(value).equals("true");
    }

    /** The values of an entry by patient and unit. */
    private static Map<String, Map<MeasuredUnit, String>> cells(Map<String, Object> entry) {
        Map<String, Map<MeasuredUnit, String>> cells = new LinkedHashMap<>();
        for (Map<String, Object> value : list(entry, "entry_values")) {
            Map<MeasuredUnit, String> units = new LinkedHashMap<>();
            if (!list(value, "providers").isEmpty()) {
                list(value, "providers")
                        .forEach(one ->
                                units.put(unit(one.get("provider")), Objects.toString(one.get("entry_value"), "")));
            } else {
                units.put(HOSPITAL, Objects.toString(value.get("entry_value"), ""));
            }
            cells.put(String.valueOf(value.get("patient_id")), units);
        }
        return cells;
    }

    private static Map<MeasuredUnit, Expected> figures(Map<String, Object> total) {
        Map<MeasuredUnit, Expected> figures = new LinkedHashMap<>();
        if (!list(total, "providers").isEmpty()) {
            list(total, "providers").forEach(one -> figures.put(unit(one.get("provider")), expected(one)));
        } else if (total.containsKey("denominator_value") || total.containsKey("numerator_value")) {
            figures.put(HOSPITAL, expected(total));
        }
        return figures;
    }

    private static Expected expected(Map<String, Object> figures) {
        Map<String, Integer> automated = new LinkedHashMap<>();
        list(figures, "automated_numerator_values")
                .forEach(one ->
                        number(one.get("value")).ifPresent(value -> automated.put(plain(one.get("title")), value)));
        return new Expected(
                number(figures.get("numerator_value")), number(figures.get("denominator_value")), automated);
    }

    private static MeasuredUnit unit(Object name) {
        String[] parts = String.valueOf(name).trim().split("\\s*/\\s*", 2);
        if (parts.length < 2) {
            return plain(parts[0]).startsWith("hospital") ? HOSPITAL : MeasuredUnit.clinician(parts[0]);
        }
        return plain(parts[0]).equals("group")
                ? MeasuredUnit.group(parts[1])
                : MeasuredUnit.clinician(parts[0], parts[1]);
    }

    private static Optional<Integer> number(Object value) {
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
    }

    /** Letters and digits only, in small letters. */
    private static String plain(Object text) {
        return text == null ? "" : String.valueOf(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return from.get(name) instanceof List<?> items
                ? items.stream().map(DeckReader::map).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
