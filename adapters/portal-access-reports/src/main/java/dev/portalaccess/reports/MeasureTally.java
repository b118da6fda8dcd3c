package dev.portalaccess.reports;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.reports.MeasuredPatient.Access;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The count of one run of a measure: the patients that may have further encounters, and the figures of all others. */
final class MeasureTally {

    private final EncounterOrder order;
    private final Consumer<MeasuredPatient> patients;
    private final Map<ChartId, Map<MeasuredUnit, Access>> open = new LinkedHashMap<>();
    private final SortedMap<MeasuredUnit, MeasureCount> counts = new TreeMap<>();
    private Optional<ChartId> last = Optional.empty();

    MeasureTally(EncounterOrder order, Consumer<MeasuredPatient> patients) {
        this.order = order;
        this.patients = patients;
    }

    /** Rejects a chart that stands before the one before it. */
    void requireOrder(ChartId chart) {
        if (order == EncounterOrder.ANY) {
            return;
        }
        if (last.filter(before -> before.value().compareTo(chart.value()) > 0).isPresent()) {
            throw new IllegalArgumentException("the charts of the encounters do not ascend");
        }
        last = Optional.of(chart);
    }

    /** Counts an encounter for its clinician and for the group of the clinician. */
    void add(ReportedEncounter encounter, Access access) {
        Map<MeasuredUnit, Access> units = open.computeIfAbsent(encounter.chart(), chart -> new HashMap<>(4));
        units.merge(encounter.unit(), access, Access::and);
        encounter.unit().wholeGroup().ifPresent(group -> units.merge(group, access, Access::and));
    }

    /** Closes every chart that can have no further encounter. */
    void batchEnded() {
        if (order == EncounterOrder.BY_CHART) {
            close(last);
        }
    }

    /** Closes the charts that are left, and returns the figures. */
    SortedMap<MeasuredUnit, MeasureCount> finished() {
        close(Optional.empty());
        return counts;
    }

    private void close(Optional<ChartId> butNot) {
        open.entrySet().removeIf(entry -> {
            boolean closes = !Optional.of(entry.getKey()).equals(butNot);
            if (closes) {
                entry.getValue().forEach((unit, access) -> count(new MeasuredPatient(unit, entry.getKey(), access)));
            }
            return closes;
        });
    }

    private void count(MeasuredPatient patient) {
        counts.merge(
                patient.unit(),
                new MeasureCount(0, 0).with(patient.access()),
                (before, one) -> before.with(patient.access()));
        patients.accept(patient);
    }
}
