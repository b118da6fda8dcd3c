package dev.portalaccess.internal.history;

import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.spi.storage.AccessQueries;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A walk along one trail, page by page; along all of it again if entries were purged meanwhile.
 *
 * @param queries reads the trail
 * @param practice the practice
 * @param at the instant that is asked about
 */
record TrailWalk(AccessQueries queries, PracticeId practice, Instant at) {

    /** Returns the collector, once it has taken every entry of the chart's trail, or of the practice's. */
    <T extends Consumer<AuditEntry>> T along(Optional<ChartId> chart, Function<TrailMoment, T> collector) {
        while (true) {
            AuditHead start = queries.trailStart(practice, chart);
            TrailMoment moment = new TrailMoment(at, start);
            T collected = collector.apply(moment);
            new PageReader<>(page -> queries.trail(practice, chart, page)).forEachRemaining(entry -> {
                moment.add(entry);
                collected.accept(entry);
            });
            if (queries.trailStart(practice, chart).equals(start)) {
                return collected;
            }
        }
    }
}
