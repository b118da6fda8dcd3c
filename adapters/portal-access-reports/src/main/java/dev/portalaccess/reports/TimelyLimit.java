package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How soon access has to be offered after the information of an encounter became available. */
public sealed interface TimelyLimit {

    /**
     * Returns the first instant that is too late.
     *
     * @param availableAt the instant when the information became available
     * @param zone the time zone of the practice
     */
    Instant lateFrom(Instant availableAt, ZoneId zone);

    /**
     * A number of business days. The day of the information itself does not count; the last of the
     * business days counts to its end.
     *
     * @param days 1 or more
     * @param calendar tells which days are business days
     */
    record BusinessDays(int days, BusinessCalendar calendar) implements TimelyLimit {

        private static final int LONGEST_PAUSE = 366;

        /** Rejects a number below 1. */
        public BusinessDays {
            requireNonNull(calendar, "calendar");
            if (days < 1) {
                throw new IllegalArgumentException("there must be at least one business day");
            }
        }

        /** @throws IllegalStateException if the calendar has no business day within a year */
        @Override
        public Instant lateFrom(Instant availableAt, ZoneId zone) {
            LocalDate day = availableAt.atZone(zone).toLocalDate();
            for (int count = 0; count < days; count++) {
                day = nextBusinessDay(day);
            }
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }

        private LocalDate nextBusinessDay(LocalDate after) {
            for (int step = 1; step <= LONGEST_PAUSE; step++) {
                if (calendar.isBusinessDay(after.plusDays(step))) {
                    return after.plusDays(step);
                }
            }
            throw new IllegalStateException("the calendar has no business day within a year of " + after);
        }
    }

    /**
     * A number of hours, on any days. An offer exactly at the end of the last hour, to the millisecond, is timely.
     *
     * @param hours 1 or more
     */
    record ElapsedHours(int hours) implements TimelyLimit {

        /** Rejects a number below 1. */
        public ElapsedHours {
            if (hours < 1) {
                throw new IllegalArgumentException("there must be at least one hour");
            }
        }

        @Override
        public Instant lateFrom(Instant availableAt, ZoneId zone) {
            return availableAt.plus(Duration.ofHours(hours)).plusMillis(1);
        }
    }
}
