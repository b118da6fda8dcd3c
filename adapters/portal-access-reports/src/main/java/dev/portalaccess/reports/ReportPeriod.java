package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days of one practice that a report is about, in the time zone of the practice.
 *
 * @param practice the practice
 * @param zone the time zone of its days
 * @param firstOn the first day
 * @param lastOn the last day, which is included
 */
public record ReportPeriod(PracticeId practice, ZoneId zone, LocalDate firstOn, LocalDate lastOn) {

    /** Rejects a period that ends before it begins. */
    public ReportPeriod {
        requireNonNull(practice, "practice");
        requireNonNull(zone, "zone");
        requireNonNull(firstOn, "firstOn");
        requireNonNull(lastOn, "lastOn");
        if (lastOn.isBefore(firstOn)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    /** Returns the days of a practice, in its own time zone. */
    public static ReportPeriod of(Practice practice, LocalDate firstOn, LocalDate lastOn) {
        return new ReportPeriod(practice.id(), practice.zone(), firstOn, lastOn);
    }

    /** Returns a calendar year of a practice, in its own time zone. */
    public static ReportPeriod year(Practice practice, int year) {
        return of(practice, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Returns the first instant of the period. */
    public Instant from() {
        return firstOn.atStartOfDay(zone).toInstant();
    }

    /** Returns the first instant after the period. */
    public Instant until() {
        return lastOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns the instants of the period. */
    public ValidityPeriod span() {
        return new ValidityPeriod(from(), Optional.of(until()));
    }

    /** Returns the day of an instant in the time zone of the practice. */
    public LocalDate dayOf(Instant when) {
        return when.atZone(zone).toLocalDate();
    }
}
