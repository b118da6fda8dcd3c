package dev.portalaccess.internal.birthday;

import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.engine.UnreadableRecords;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A walk over the charts of a practice, some at a time, with the facts that their patients' ages rest on. */
final class AgeWalk {

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final ZoneId zone;

    /**
     * One stretch of the walk.
     *
     * @param patients the charts of patients who are alive, in the order of their ids
     * @param unreadable the charts whose records cannot be read
     * @param next where the walk goes on
     */
    record Stretch(List<PatientChart> patients, List<ChartId> unreadable, Optional<Page.Cursor> next) {}

    AgeWalk(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
        this.zone = parts.zone(practice);
    }

    ZoneId zone() {
        return zone;
    }

    /** Returns the next charts that the caller may see. */
    Stretch next(Page.Request page, RightsCheck rights) {
        Page<String> ids = parts.scan().ids(practice, RecordType.CHART, page);
        List<ChartId> shown = ids.items().stream()
                .map(ChartId::new)
                .filter(chart -> rights.shows(List.of(chart)))
                .toList();
        Set<ChartId> unreadable = new HashSet<>();
        Map<ChartId, ChartAccess> read = read(shown, unreadable);
        Map<ChartId, Chart> charts = shown.isEmpty() ? Map.of() : parts.charts().charts(practice, Set.copyOf(shown));
        List<PatientChart> patients = new ArrayList<>();
        for (ChartId id : shown) {
            Chart chart = charts.get(id);
            ChartAccess access = read.get(id);
            if (chart != null && access != null && isOfLiving(chart)) {
                patients.add(new PatientChart(parts.policy().agePolicy(), zone, chart, access));
            }
        }
        return new Stretch(patients, shown.stream().filter(unreadable::contains).toList(), ids.next());
    }

    private static boolean isOfLiving(Chart chart) {
        return chart.status() == ChartStatus.OPEN || chart.status() == ChartStatus.INACTIVE;
    }

    /** Reads the charts together; if one cannot be read, each by itself. */
    private Map<ChartId, ChartAccess> read(List<ChartId> ids, Set<ChartId> unreadable) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return UnreadableRecords.ifReadable(() -> values(parts.openStore().charts(practice, Set.copyOf(ids))))
                .orElseGet(() -> {
                    Map<ChartId, ChartAccess> read = new HashMap<>();
                    for (ChartId id : ids) {
                        UnreadableRecords.ifReadable(() ->
                                        parts.openStore().chart(practice, id).value())
                                .ifPresentOrElse(access -> read.put(id, access), () -> unreadable.add(id));
                    }
                    return read;
                });
    }

    private static Map<ChartId, ChartAccess> values(Map<ChartId, Versioned<ChartAccess>> charts) {
        return charts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, chart -> chart.getValue().value()));
    }
}
