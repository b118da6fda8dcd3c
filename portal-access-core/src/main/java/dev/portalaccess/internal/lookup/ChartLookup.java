package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The host's charts, each read once for one round of deciding. Used by one thread. */
public final class ChartLookup {

    /** The number of charts in one request to the directory. */
    private static final int BATCH = 1_000;

    private final ChartDirectory directory;
    private final PracticeId practice;
    private final UnaryOperator<Map<ChartId, Chart>> known;
    private final Map<ChartId, Optional<Chart>> read = new LinkedHashMap<>();

    /**
     * Creates a lookup of the charts of one practice.
     *
     * @param known returns charts of the host as the library knows them: one that was merged is closed (PA-100)
     */
    public ChartLookup(ChartDirectory directory, PracticeId practice, UnaryOperator<Map<ChartId, Chart>> known) {
        this.directory = directory;
        this.practice = practice;
        this.known = known;
    }

    /** Returns the chart, if the host knows it. */
    public Optional<Chart> chart(ChartId id) {
        Optional<Chart> present = read.get(id);
        if (present == null) {
            present = directory.chart(practice, id).map(chart -> as(known.apply(Map.of(id, chart)), id));
            read.put(id, present);
        }
        return present;
    }

    private static Chart as(Map<ChartId, Chart> charts, ChartId id) {
        return requireNonNull(charts.get(id), "chart");
    }

    /** Returns the charts that the host knows, in the order of the request. */
    public Map<ChartId, Chart> charts(Set<ChartId> ids) {
        Set<ChartId> missing = new LinkedHashSet<>(ids);
        missing.removeAll(read.keySet());
        for (List<ChartId> batch : Iterables.partition(missing, BATCH)) {
            Map<ChartId, Chart> found = known.apply(directory.charts(practice, Set.copyOf(batch)));
            batch.forEach(id -> read.put(id, Optional.ofNullable(found.get(id))));
        }
        Map<ChartId, Chart> known = new LinkedHashMap<>();
        ids.forEach(id -> read.getOrDefault(id, Optional.empty()).ifPresent(chart -> known.put(id, chart)));
        return known;
    }
}
