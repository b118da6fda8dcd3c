package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toMap;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AuditHead;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Removes the expired entries at the start of each chain of one practice. */
record MemoryTrailPurge(PracticeTables tables, Instant before) {

    int purge(int max) {
        int purged = 0;
        for (Optional<ChartId> chart : chains()) {
            purged += cut(chart, max - purged);
        }
        return purged;
    }

    private Set<Optional<ChartId>> chains() {
        Set<Optional<ChartId>> chains = new LinkedHashSet<>();
        chained().map(AuditEntry::chart).forEach(chains::add);
        return chains;
    }

    private int cut(Optional<ChartId> chart, int max) {
        List<AuditEntry> gone = front(chart, max);
        tables.entries.take(Set.copyOf(gone)::contains, gone.size());
        gone.forEach(entry -> tables.starts.put(chart, behind(entry)));
        return gone.size();
    }

    private List<AuditEntry> front(Optional<ChartId> chart, int max) {
        Map<Long, AuditEntry> places = chained()
                .filter(entry -> entry.chart().equals(chart))
                .collect(toMap(entry -> link(entry).position(), Function.identity(), (first, second) -> first));
        long first = tables.start(chart).length();
        return LongStream.range(first, first + max)
                .mapToObj(places::get)
                .takeWhile(entry -> Objects.nonNull(entry) && entry.at().isBefore(before))
                .toList();
    }

    private Stream<AuditEntry> chained() {
        return tables.entries.values().stream().filter(entry -> entry.link().isPresent());
    }

    private static AuditHead behind(AuditEntry entry) {
        return new AuditHead(link(entry).position() + 1, Optional.of(link(entry).hash()));
    }

    private static Link link(AuditEntry entry) {
        return entry.link().orElseThrow();
    }
}
