package dev.portalaccess.internal.age;

import dev.portalaccess.model.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Computes the day when a person reaches an age.
 *
 * <p>A birthday begins at local midnight in the practice's zone, or at the first instant of that day where the clocks
 * skip midnight. A person born on 29 February has the birthday on 1 March in common years.
 */
public final class AgeCalculator {

    private AgeCalculator() {}

    /** Returns the day when a person reaches that age in years. */
    public static LocalDate birthday(LocalDate bornOn, int years) {
        LocalDate sameDay = bornOn.plusYears(years);
        // For a person born on 29 February the JDK returns 28 February, a day too early.
        return sameDay.getDayOfMonth() == bornOn.getDayOfMonth() ? sameDay : sameDay.plusDays(1);
    }

    /** Returns how many birthdays a person has had until that day, and on it; below zero before the birth. */
    public static int years(LocalDate bornOn, LocalDate today) {
        int years = today.getYear() - bornOn.getYear();
        return birthday(bornOn, years).isAfter(today) ? years - 1 : years;
    }

    /**
     * Reports whether a person has reached the age in years at {@code at}, by the calendar of the zone (PA-091): for
     * sure, if the birth date is not known to the day (PA-096).
     */
    public static boolean isOfAge(BirthDate bornOn, int years, Instant at, ZoneId zone) {
        return !LocalDate.ofInstant(at, zone).isBefore(birthday(bornOn.latest(), years));
    }
}
