package dev.portalaccess.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The working days of a practice, by the host's calendar. Thread-safe; the answer for a day stays the same while a
 * report runs.
 */
@FunctionalInterface
public interface BusinessCalendar {

    /** The calendar with every day from Monday to Friday as a business day, holidays included. */
    BusinessCalendar WEEKDAYS =
            day -> !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());

    /** Reports whether the day is a business day. */
    boolean isBusinessDay(LocalDate day);

    /** Returns this calendar without some days, such as public holidays. */
    default BusinessCalendar without(Set<LocalDate> holidays) {
        Set<LocalDate> closed = Set.copyOf(holidays);
        return day -> !closed.contains(day) && isBusinessDay(day);
    }
}
