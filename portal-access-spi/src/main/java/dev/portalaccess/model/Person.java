package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A human as the host reports them: a patient, or a person who pays a patient's bills.
 *
 * @param id the host's id of the person, if it keeps one across charts and guarantors
 * @param chart the person's own chart in this practice, if the person is also a patient
 * @param name given and family name
 * @param bornOn the birth date, as far as it is known
 * @param email the address on file; it serves as a suggestion and is never written back
 * @param postalCode the postal code of the person's address, if known; it serves as a second fact (PA-047) and is never
 *     stored
 */
public record Person(
        Optional<PersonId> id,
        Optional<ChartId> chart,
        PersonName name,
        Optional<BirthDate> bornOn,
        Optional<EmailAddress> email,
        Optional<PostalCode> postalCode) {

    private static final int LONGEST_LIFE = 130;

    /** The result of comparing two entries for the same human. */
    public enum SameHuman {
        /** The entries describe the same human. */
        YES,
        /** The entries describe two humans. */
        NO,
        /**
         * The names agree and a birth date is missing, or they are only alike and nothing contradicts (PA-107); treated
         * as two humans, with a warning.
         */
        UNCLEAR
    }

    public Person {
        requireNonNull(id, "id");
        requireNonNull(chart, "chart");
        requireNonNull(name, "name");
        requireNonNull(bornOn, "bornOn");
        requireNonNull(email, "email");
        requireNonNull(postalCode, "postalCode");
    }

    /** Creates a person whose postal code is not known. */
    public Person(
            Optional<PersonId> id,
            Optional<ChartId> chart,
            PersonName name,
            Optional<BirthDate> bornOn,
            Optional<EmailAddress> email) {
        this(id, chart, name, bornOn, email, Optional.empty());
    }

    /** Returns a person with a name and no other data. */
    public static Person named(PersonName name) {
        return new Person(Optional.empty(), Optional.empty(), name, Optional.empty(), Optional.empty());
    }

    /** Returns the same person with the postal code. */
    public Person withPostalCode(PostalCode other) {
        return new Person(id, chart, name, bornOn, email, Optional.of(other));
    }

    /**
     * Compares two entries (PA-002): by the host's person ids if both have one; otherwise the same chart means the same
     * human; otherwise by name and birth date. Names that are only alike, or nearly so with the same birth date, leave
     * it unclear (PA-107), and so does a birth date that is not known to the day.
     */
    public SameHuman sameHumanAs(Person other) {
        if (id.isPresent() && other.id.isPresent()) {
            return id.equals(other.id) ? SameHuman.YES : SameHuman.NO;
        }
        if (chart.isPresent() && chart.equals(other.chart)) {
            return SameHuman.YES;
        }
        return name.matches(other.name) ? compareBirth(other) : compareAlike(other);
    }

    private SameHuman compareAlike(Person other) {
        SameHuman birth = compareBirth(other);
        return (birth == SameHuman.UNCLEAR && name.resembles(other.name))
                        || (birth == SameHuman.YES && name.nearlyResembles(other.name))
                ? SameHuman.UNCLEAR
                : SameHuman.NO;
    }

    /**
     * Reports whether a day can be the birth date of a living or recently living human: not after {@code today}, and
     * within {@value #LONGEST_LIFE} years. What staff, patients or files say is checked with this; see PA-107.
     */
    public static boolean isBirthDate(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(today.minusYears(LONGEST_LIFE));
    }

    /** Only two known days are the same for sure. */
    private SameHuman compareBirth(Person other) {
        if (bornOn.isEmpty() || other.bornOn.isEmpty()) {
            return SameHuman.UNCLEAR;
        }
        BirthDate one = bornOn.get();
        BirthDate two = other.bornOn.get();
        if (!one.mayEqual(two)) {
            return SameHuman.NO;
        }
        return one.isDay() && two.isDay() ? SameHuman.YES : SameHuman.UNCLEAR;
    }

    /** Returns the ids only. */
    @Override
    public String toString() {
        return "Person[id=" + id + ", chart=" + chart + "]";
    }
}
