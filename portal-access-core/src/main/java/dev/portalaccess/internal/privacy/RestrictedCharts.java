package dev.portalaccess.internal.privacy;

import com.google.common.collect.Iterators;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.RestrictionReview;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** The charts of a practice that have a block, read page by page (PA-075). */
record RestrictedCharts(ServiceDependencies parts, PracticeId practice) {

    private static final int CHARTS = 500;

    /** Reports whether a block on one of the charts bars the person. */
    boolean anyBars(StoredPerson person) {
        Iterator<String> ids = new PageReader<>(
                page -> parts.scan().restricted(practice, RecordType.CHART, RestrictionReview.NEVER, page));
        Iterator<List<String>> some = Iterators.partition(ids, CHARTS);
        while (some.hasNext()) {
            boolean bars = parts
                    .openStore()
                    .charts(practice, some.next().stream().map(ChartId::new).collect(Collectors.toSet()))
                    .values()
                    .stream()
                    .anyMatch(chart -> bars(chart.value(), person));
            if (bars) {
                return true;
            }
        }
        return false;
    }

    private static boolean bars(ChartAccess chart, StoredPerson person) {
        return person.holders().stream().anyMatch(chart::bars)
                || person.accounts().stream().anyMatch(chart::bars);
    }
}
