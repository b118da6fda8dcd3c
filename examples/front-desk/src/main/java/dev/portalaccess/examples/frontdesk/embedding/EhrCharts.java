package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The practice's charts. This host keeps them in memory and fills them when it starts; a real host asks its own
 * database.
 *
 * <p>Thread-safe.
 */
public final class EhrCharts implements ChartDirectory {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Comparator<Chart> BY_NAME = Comparator.comparing(
                    (Chart chart) -> chart.patient().name().family())
            .thenComparing(chart -> chart.patient().name().given())
            .thenComparing(chart -> chart.id().value());

    private final Map<ChartId, Chart> charts = new ConcurrentHashMap<>();
    private final PracticeId practice;

    /** Creates an empty directory of the practice. */
    public EhrCharts(PracticeId practice) {
        this.practice = practice;
    }

    /** Stores a chart; replaces an earlier one with the same id. */
    public void put(Chart chart) {
        charts.put(chart.id(), chart);
    }

    /** Returns the open charts of patients with the name, at most ten. */
    public List<ChartId> named(PersonName name) {
        return charts.values().stream()
                .filter(chart -> chart.isOpen() && chart.patient().name().matches(name))
                .map(Chart::id)
                .sorted(Comparator.comparing(ChartId::value))
                .limit(10)
                .toList();
    }

    @Override
    public Optional<Chart> chart(PracticeId asked, ChartId chart) {
        return practice.equals(asked) ? Optional.ofNullable(charts.get(chart)) : Optional.empty();
    }

    @Override
    public Map<ChartId, Chart> charts(PracticeId asked, Set<ChartId> wanted) {
        Map<ChartId, Chart> found = new HashMap<>();
        wanted.forEach(id -> chart(asked, id).ifPresent(chart -> found.put(id, chart)));
        return found;
    }

    /** Finds a chart if each typed word is the beginning of a part of the patient's name, or the chart's number. */
    @Override
    public List<Chart> search(PracticeId asked, String text, int limit) {
        List<String> words = List.of(folded(text).strip().split("\\s+"));
        return charts.values().stream()
                .filter(chart -> practice.equals(asked) && chart.isOpen())
                .filter(chart -> words.stream().allMatch(word -> isMeant(chart, word)))
                .sorted(BY_NAME)
                .limit(limit)
                .toList();
    }

    private static boolean isMeant(Chart chart, String word) {
        String name =
                chart.patient().name().given() + " " + chart.patient().name().family();
        return List.of(folded(name).split("[\\s-]+")).stream().anyMatch(part -> part.startsWith(word))
                || folded(chart.id().value()).equals(word);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
