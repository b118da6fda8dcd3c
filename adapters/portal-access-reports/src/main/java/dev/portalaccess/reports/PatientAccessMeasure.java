package dev.portalaccess.reports;

import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.reports.MeasuredPatient.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PA-151: "Provide Patients Electronic Access to Their Health Information", a measure of the MIPS programme, from the
 * encounters that the host reports.
 *
 * <ul>
 *   <li>A patient is in the denominator of a unit that has seen the patient in the period, once for any number of
 *       encounters.
 *   <li>The patient is in the numerator if access was on offer in time for every one of these encounters. So a later
 *       encounter without it takes the patient out, and a first one that was missed is never repaired.
 *   <li>Access is on offer in time if it is valid at an instant from when the information became available until the
 *       limit. Whether anybody activated it makes no difference.
 *   <li>A group counts the patient in the numerator only if every one of its clinicians does. The programme's test decks
 *       do not decide this.
 * </ul>
 *
 * <p>The measure also asks that applications of the patient's choice can read the information through an interface of
 * the host. The library does not know whether they can. The host reports as {@code availableAt} the
 * instant since when both the portal and the interface have the information.
 *
 * <p>Thread-safe.
 */
public final class PatientAccessMeasure {

    private static final int BATCH = 500;

    private final List<OfferSource> sources;

    /**
     * Creates a measure. A later source is asked only about charts whose encounters are not all timely by the earlier
     * ones.
     */
    public PatientAccessMeasure(List<OfferSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Returns the figures; see {@link #run(MeasureDefinition, EncounterOrder, Stream, Consumer)}. */
    public MeasureResult run(MeasureDefinition definition, EncounterOrder order, Stream<ReportedEncounter> encounters) {
        return run(definition, order, encounters, patient -> {});
    }

    /**
     * Returns the figures, and passes on every patient in a denominator. The encounters are read once and in batches;
     * those of another kind or outside the period are left out. An encounter whose time to offer access has not run out
     * counts as missed until access is offered.
     *
     * @param encounters the encounters; the caller closes the stream
     * @param patients takes each patient of each unit, those of one chart together
     * @throws IllegalArgumentException if the order is {@link EncounterOrder#BY_CHART} and a chart does not ascend
     */
    public MeasureResult run(
            MeasureDefinition definition,
            EncounterOrder order,
            Stream<ReportedEncounter> encounters,
            Consumer<MeasuredPatient> patients) {
        MeasureTally tally = new MeasureTally(order, patients);
        List<ReportedEncounter> batch = new ArrayList<>();
        for (Iterator<ReportedEncounter> all = encounters.iterator(); all.hasNext(); ) {
            ReportedEncounter encounter = all.next();
            tally.requireOrder(encounter.chart());
            if (definition.counts(encounter)) {
                batch.add(encounter);
            }
            if (batch.size() == BATCH) {
                judge(batch, definition, tally);
                batch.clear();
            }
        }
        judge(batch, definition, tally);
        return new MeasureResult(definition, tally.finished());
    }

    private void judge(List<ReportedEncounter> batch, MeasureDefinition definition, MeasureTally tally) {
        List<ReportedEncounter> missed = List.copyOf(batch);
        for (OfferSource source : sources) {
            missed = missed.isEmpty() ? missed : missedBy(source, missed, definition);
        }
        Set<ReportedEncounter> without = Set.copyOf(missed);
        batch.forEach(one -> tally.add(one, without.contains(one) ? Access.MISSED : Access.TIMELY));
        tally.batchEnded();
    }

    private static List<ReportedEncounter> missedBy(
            OfferSource source, List<ReportedEncounter> encounters, MeasureDefinition definition) {
        Set<ChartId> charts = encounters.stream().map(ReportedEncounter::chart).collect(Collectors.toUnmodifiableSet());
        Map<ChartId, List<ValidityPeriod>> offers =
                source.offers(definition.period().practice(), charts);
        return encounters.stream()
                .filter(one -> !isTimely(one, offers.getOrDefault(one.chart(), List.of()), definition))
                .toList();
    }

    private static boolean isTimely(
            ReportedEncounter encounter, List<ValidityPeriod> offers, MeasureDefinition definition) {
        Instant lateFrom = definition
                .limit()
                .lateFrom(encounter.availableAt(), definition.period().zone());
        return offers.stream()
                .filter(offer -> !offer.hasEndedAt(offer.from()))
                .anyMatch(offer -> offer.from().isBefore(lateFrom) && !offer.hasEndedAt(encounter.availableAt()));
    }
}
