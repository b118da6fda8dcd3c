package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.reports.internal.PageWalk;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * PA-152: the access that stands in a practice: its grants by legal basis and evidence, and which of them are due for a
 * review, unused, or limited by the patient's age.
 *
 * <p>Thread-safe. Memory: one page, and the counts.
 */
public final class StandingReport {

    private static final int CHARTS = 500;
    private static final Set<Grant.Status> STANDING =
            EnumSet.of(Grant.Status.NOT_YET, Grant.Status.IN_FORCE, Grant.Status.HELD, Grant.Status.UNRECOGNISED);

    private final Storage store;

    /** Creates a report that reads from the store. */
    public StandingReport(Storage store) {
        this.store = requireNonNull(store, "store");
    }

    /**
     * Walks over the charts of a practice in the order of their ids, and counts the grants that are neither ended nor
     * revoked. A freeze of a chart is no part of its grants, and changes nothing here. A chart that changes during the
     * walk counts as it was when its page was read.
     *
     * @param at the instant that decides which grants have ended; usually now
     * @param lines takes each of these grants
     * @return the number of grants of each class
     */
    public SortedMap<StandingClass, Long> grants(PracticeId practice, Instant at, Consumer<StandingLine> lines) {
        SortedMap<StandingClass, Long> counts = new TreeMap<>();
        Optional<Page.Request> next = Optional.of(Page.Request.first(CHARTS));
        while (next.isPresent()) {
            Page.Request request = next.get();
            Page<String> ids = store.ids(practice, RecordType.CHART, request);
            addGrants(practice, at, ids, line -> {
                counts.merge(line.counted(), 1L, Long::sum);
                lines.accept(line);
            });
            next = ids.next().map(request::after);
        }
        return Collections.unmodifiableSortedMap(counts);
    }

    /**
     * Walks over one of the library's lists.
     *
     * @param source the list
     * @param remarks takes each line of the list
     * @return the number of lines with each code; a line with two codes counts for both
     */
    public static SortedMap<String, Long> remarks(RemarkSource source, Consumer<StandingRemark> remarks) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (StandingRemark remark : PageWalk.over(source::remarks)) {
            remark.codes().forEach(code -> counts.merge(code, 1L, Long::sum));
            remarks.accept(remark);
        }
        return Collections.unmodifiableSortedMap(counts);
    }

    private void addGrants(PracticeId practice, Instant at, Page<String> ids, Consumer<StandingLine> lines) {
        Set<ChartId> charts = ids.items().stream().map(ChartId::new).collect(Collectors.toUnmodifiableSet());
        if (charts.isEmpty()) {
            return;
        }
        var read = store.charts(practice, charts);
        ids.items().stream()
                .map(id -> requireNonNull(read.get(new ChartId(id)), "chart"))
                .flatMap(chart -> chart.value().grants().stream())
                .map(grant -> new StandingLine(grant, StandingClass.of(grant, at)))
                .filter(line -> STANDING.contains(line.counted().status()))
                .forEach(lines);
    }
}
