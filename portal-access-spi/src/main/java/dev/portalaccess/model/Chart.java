package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A chart as the host's EHR reports it at the moment of the call.
 *
 * @param practice the practice that has the chart
 * @param id the chart
 * @param patient the patient; {@link Person#chart()} is this chart
 * @param status the status, which says whether the chart is in use
 * @param mergedInto the chart that this one was merged into, if it was merged
 * @param guarantors those who pay, in any order, at most 100: people, the patient among them, or organizations (PA-105)
 * @param associations the charts that the host links to this one, at most 1,000
 */
public record Chart(
        PracticeId practice,
        ChartId id,
        Person patient,
        ChartStatus status,
        Optional<ChartId> mergedInto,
        List<Guarantor> guarantors,
        List<ChartAssociation> associations) {

    private static final int MOST_GUARANTORS = 100;
    private static final int MOST_ASSOCIATIONS = 1_000;

    /** Rejects a patient whose own chart is another one, more than 100 guarantors, and more than 1,000 associations. */
    public Chart {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(patient, "patient");
        requireNonNull(status, "status");
        requireNonNull(mergedInto, "mergedInto");
        guarantors = List.copyOf(guarantors);
        associations = List.copyOf(associations);
        if (!patient.chart().equals(Optional.of(id))) {
            throw new IllegalArgumentException("patient must be the person of this chart");
        }
        if (guarantors.size() > MOST_GUARANTORS) {
            throw new IllegalArgumentException("a chart has at most 100 guarantors");
        }
        if (associations.size() > MOST_ASSOCIATIONS) {
            throw new IllegalArgumentException("a chart has at most 1,000 associations");
        }
    }

    /** Returns a chart in use, without guarantors or associations. */
    public static Chart open(PracticeId practice, Person patient) {
        ChartId id = patient.chart().orElseThrow(() -> new IllegalArgumentException("patient names no chart"));
        return new Chart(practice, id, patient, ChartStatus.OPEN, Optional.empty(), List.of(), List.of());
    }

    /** Returns the same chart with that guarantor alone. */
    public Chart withGuarantor(Guarantor other) {
        return withGuarantors(List.of(other));
    }

    /** Returns the same chart with these guarantors in place of its own. */
    public Chart withGuarantors(List<Guarantor> others) {
        return new Chart(practice, id, patient, status, mergedInto, others, associations);
    }

    /** Returns those who pay on that day of the practice's calendar, by priority; equal ones keep their order (PA-105). */
    public List<Guarantor> guarantorsOn(LocalDate day) {
        return guarantors.stream()
                .filter(one -> one.paysOn(day))
                .sorted(Comparator.comparingInt(Guarantor::priority))
                .toList();
    }

    /** Returns the people among all guarantors, whether they pay now or not. */
    public List<Person> guarantorPeople() {
        return guarantors.stream().flatMap(one -> one.person().stream()).toList();
    }

    /** Returns the same chart with the associations. */
    public Chart withAssociations(List<ChartAssociation> others) {
        return new Chart(practice, id, patient, status, mergedInto, guarantors, others);
    }

    /** Returns the same chart in another status. */
    public Chart withStatus(ChartStatus other) {
        return new Chart(practice, id, patient, other, mergedInto, guarantors, associations);
    }

    /** Reports whether the chart is in use. */
    public boolean isOpen() {
        return status == ChartStatus.OPEN;
    }
}
