package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.RetentionRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Stream<AuditEntry> chain = chained()
                .filter(entry -> entry.chart().equals(chart))
                .sorted(Comparator.comparing(entry -> entry.link().orElseThrow().position()));
        List<AuditEntry> gone = RetentionRule.removableFront(tables.start(chart), chain, before, max);
        tables.entries.take(Set.copyOf(gone)::contains, gone.size());
        gone.forEach(entry -> tables.starts.put(chart, RetentionRule.startBehind(entry)));
        return gone.size();
    }

    private Stream<AuditEntry> chained() {
        return tables.entries.values().stream().filter(entry -> entry.link().isPresent());
    }
}
