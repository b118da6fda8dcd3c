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
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02B9-\u02BF`\u00B4]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd},]+");
    private static final Comparator<Chart> BY_NAME = Comparator.comparing(
                    (Chart chart) -> chart.patient().name().listed())
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

    /** Returns the open charts of patients whose name may be this one, at most ten. */
    public List<ChartId> named(PersonName name) {
        return charts.values().stream()
                .filter(chart -> chart.isOpen() && chart.patient().name().resembles(name))
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
        List<String> words = words(text);
        return charts.values().stream()
                .filter(chart -> practice.equals(asked) && chart.isOpen())
                .filter(chart -> isMeant(chart, words) || isNumber(chart, text))
                .sorted(BY_NAME)
                .limit(limit)
                .toList();
    }

    private static boolean isMeant(Chart chart, List<String> words) {
        List<String> parts = words(chart.patient().name().spoken());
        return !words.isEmpty()
                && words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static boolean isNumber(Chart chart, String text) {
        return folded(chart.id().value()).equals(folded(text).strip());
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        String bare = APOSTROPHES
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("");
        return MARKS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
