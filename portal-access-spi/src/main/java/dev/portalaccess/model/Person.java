package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A human as the host reports them: a patient, or somebody who pays a patient's bills.
 *
 * @param id the host's id of the person, where it keeps one across charts and guarantors
 * @param chart the person's own chart in this practice, if they are a patient too
 * @param name given and family name
 * @param bornOn birth date, where known
 * @param email the address on file, a suggestion and never written back
 */
public record Person(
        Optional<PersonId> id,
        Optional<ChartId> chart,
        PersonName name,
        Optional<LocalDate> bornOn,
        Optional<EmailAddress> email) {

    /** Whether two entries speak of one human. */
    public enum SameHuman {
        /** They do. */
        YES,
        /** They do not. */
        NO,
        /** The names agree and a birth date is missing: treated as two humans, with a warning. */
        UNCLEAR
    }

    /** Needs every part. */
    public Person {
        requireNonNull(id, "id");
        requireNonNull(chart, "chart");
        requireNonNull(name, "name");
        requireNonNull(bornOn, "bornOn");
        requireNonNull(email, "email");
    }

    /**
     * PA-002: by the host's person ids where both have one; else one chart is one human; else by name and birth date.
     */
    public SameHuman sameHumanAs(Person other) {
        if (id.isPresent() && other.id.isPresent()) {
            return id.equals(other.id) ? SameHuman.YES : SameHuman.NO;
        }
        if (chart.isPresent() && chart.equals(other.chart)) {
            return SameHuman.YES;
        }
        return name.matches(other.name) ? compareBirth(other) : SameHuman.NO;
    }

    private SameHuman compareBirth(Person other) {
        if (bornOn.isEmpty() || other.bornOn.isEmpty()) {
            return SameHuman.UNCLEAR;
        }
        return bornOn.equals(other.bornOn) ? SameHuman.YES : SameHuman.NO;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Person[id=" + id + ", chart=" + chart + "]";
    }
}
