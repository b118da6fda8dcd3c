package dev.portalaccess.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The parts of a period that a report counts apart. */
public enum CalendarStep {
    /** The whole period at once. */
    WHOLE,
    /** Each calendar month. */
    MONTH,
    /** Each week from Monday to Sunday. */
    WEEK,
    /** Each day. */
    DAY;

    /** Returns the first day of the part that contains the day; never a day before the period. */
    LocalDate beginOf(LocalDate day, ReportPeriod period) {
        LocalDate begin = switch (this) {
            case WHOLE -> period.firstOn();
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> day;
        };
        return begin.isBefore(period.firstOn()) ? period.firstOn() : begin;
    }
}
