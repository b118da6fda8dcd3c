package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Person.SameHuman;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that offers those who pay for the patient today, if they are people and not the patient (PA-002, PA-105). An
 * organization is shown and never offered.
 */
final class GuarantorRule {

    private final Chart chart;
    private final List<Guarantor> paying;

    GuarantorRule(Chart chart, LocalDate today) {
        this.chart = chart;
        this.paying = chart.guarantorsOn(today);
    }

    /** Returns those on offer, by priority; each has a person. */
    List<Guarantor> onOffer() {
        return paying.stream()
                .filter(one -> one.person()
                        .filter(person -> compare(person) != SameHuman.YES)
                        .isPresent())
                .toList();
    }

    /** Returns the people on offer, by priority. */
    List<Person> people() {
        return onOffer().stream().flatMap(one -> one.person().stream()).toList();
    }

    /** Returns the names of the organizations that pay, by priority. */
    List<String> organizations() {
        return paying.stream().flatMap(one -> one.organization().stream()).toList();
    }

    /** Reports whether staff should check: the names agree, and a birth date is missing. */
    boolean mayBePatient(Person payer) {
        return compare(payer) == SameHuman.UNCLEAR;
    }

    /**
     * Returns the guarantor that staff chose: the one who was shown to them, or, without a fingerprint, the only one. A
     * choice that leads to none becomes a finding at the path.
     */
    Optional<Person> chosen(DecisionRound round, @Nullable String fingerprint, String path) {
        List<Person> people = people();
        if (people.isEmpty()) {
            round.add(whyNone(), path);
            return Optional.empty();
        }
        Optional<Person> chosen = fingerprint == null ? only(round, people, path) : shown(people, fingerprint);
        chosen.filter(this::mayBePatient)
                .ifPresent(person -> round.add(FindingDefinition.GUARANTOR_MAY_BE_PATIENT, path));
        return chosen;
    }

    private static Optional<Person> shown(List<Person> people, String fingerprint) {
        return people.stream()
                .filter(person ->
                        PersonFingerprint.of(IndividualKind.GUARANTOR, person).equals(fingerprint))
                .findFirst();
    }

    private static Optional<Person> only(DecisionRound round, List<Person> people, String path) {
        if (people.size() > 1) {
            round.add(FindingDefinition.GUARANTOR_NOT_CHOSEN, path);
            return Optional.empty();
        }
        return Optional.of(people.get(0));
    }

    private FindingDefinition whyNone() {
        if (paying.isEmpty()) {
            return FindingDefinition.GUARANTOR_NONE;
        }
        return paying.stream().anyMatch(one -> one.person().isPresent())
                ? FindingDefinition.GUARANTOR_IS_PATIENT
                : FindingDefinition.GUARANTOR_IS_ORGANIZATION;
    }

    private SameHuman compare(Person payer) {
        return payer.sameHumanAs(chart.patient());
    }
}
