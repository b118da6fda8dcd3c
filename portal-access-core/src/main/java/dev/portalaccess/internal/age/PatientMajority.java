package dev.portalaccess.internal.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one rule whether a person is of age: by the birth date, or because the law treats a minor so and staff have stated
 * it (PA-091, PA-094).
 *
 * @param years the age of majority
 * @param zone the time zone of the practice
 * @param at the instant
 */
public record PatientMajority(int years, ZoneId zone, Instant at) {

    public PatientMajority {
        requireNonNull(zone, "zone");
        requireNonNull(at, "at");
    }

    /** Returns the instant since when the law treats the patient as of age although a minor; empty if it does not. */
    public static Optional<Instant> emancipatedAt(List<AgeExemption> statements) {
        return statements.stream()
                .filter(one -> one.kind() == AgeExemption.Kind.EMANCIPATION)
                .map(AgeExemption::at)
                .min(Instant::compareTo);
    }

    /**
     * Reports whether the person is of age for sure (PA-096).
     *
     * @param born the birth date, if it is known
     * @param statements what staff have stated; they are read only if the birth date does not settle it
     */
    public boolean isOfAge(Optional<BirthDate> born, Supplier<List<AgeExemption>> statements) {
        return isOldEnough(born) || emancipatedAt(statements.get()).isPresent();
    }

    /**
     * Reports whether the person is a minor: the birth date is known, and does not say that the person is of age for sure,
     * nor does a statement.
     *
     * @param born the birth date, if it is known
     * @param statements what staff have stated; they are read only if the birth date does not settle it
     */
    public boolean isMinor(Optional<BirthDate> born, Supplier<List<AgeExemption>> statements) {
        return born.isPresent() && !isOfAge(born, statements);
    }

    private boolean isOldEnough(Optional<BirthDate> born) {
        return born.filter(date -> AgeCalculator.isOfAge(date, years, at, zone)).isPresent();
    }
}
