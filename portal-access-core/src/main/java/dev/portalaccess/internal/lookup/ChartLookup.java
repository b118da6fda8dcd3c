package dev.portalaccess.internal.lookup;

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

/** The host's charts, each read once for one round of deciding. Used by one thread. */
public final class ChartLookup {

    /** The number of charts in one request to the directory. */
    private static final int BATCH = 1_000;

    private final ChartDirectory directory;
    private final PracticeId practice;
    private final Map<ChartId, Optional<Chart>> read = new LinkedHashMap<>();

    /** Creates a lookup of the charts of one practice. */
    public ChartLookup(ChartDirectory directory, PracticeId practice) {
        this.directory = directory;
        this.practice = practice;
    }

    /** Returns the chart, if the host knows it. */
    public Optional<Chart> chart(ChartId id) {
        return read.computeIfAbsent(id, wanted -> directory.chart(practice, wanted));
    }

    /** Returns the charts that the host knows, in the order of the request. */
    public Map<ChartId, Chart> charts(Set<ChartId> ids) {
        Set<ChartId> missing = new LinkedHashSet<>(ids);
        missing.removeAll(read.keySet());
        for (List<ChartId> batch : Iterables.partition(missing, BATCH)) {
            Map<ChartId, Chart> found = directory.charts(practice, Set.copyOf(batch));
            batch.forEach(id -> read.put(id, Optional.ofNullable(found.get(id))));
        }
        Map<ChartId, Chart> known = new LinkedHashMap<>();
        ids.forEach(id -> read.getOrDefault(id, Optional.empty()).ifPresent(chart -> known.put(id, chart)));
        return known;
    }
}
