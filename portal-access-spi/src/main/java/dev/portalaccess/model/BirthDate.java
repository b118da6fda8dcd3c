package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A birth date as far as it is known: a day, only its month, or only its year (PA-096).
 *
 * <p>Immutable. Two are equal if they know the same.
 */
public final class BirthDate {

    private final LocalDate earliest;
    private final LocalDate latest;

    private BirthDate(LocalDate earliest, LocalDate latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** Returns a birth date that is known to the day. */
    public static BirthDate of(LocalDate day) {
        return new BirthDate(requireNonNull(day, "day"), day);
    }

    /** Returns a birth date that is known to the month only. */
    public static BirthDate ofMonth(YearMonth month) {
        return new BirthDate(month.atDay(1), month.atEndOfMonth());
    }

    /** Returns a birth date that is known to the year only. */
    public static BirthDate ofYear(Year year) {
        return new BirthDate(year.atDay(1), year.atDay(year.length()));
    }

    /**
     * Returns the birth date in a text as HL7 FHIR writes it: {@code 2017-05-14}, {@code 2017-05} or {@code 2017};
     * empty if the text is none of them.
     */
    public static Optional<BirthDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(ofYear(Year.parse(text)));
                case 7 -> Optional.of(ofMonth(YearMonth.parse(text)));
                case 10 -> Optional.of(of(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the first day that it can be. */
    public LocalDate earliest() {
        return earliest;
    }

    /** Returns the last day that it can be. */
    public LocalDate latest() {
        return latest;
    }

    /** Returns the day; empty if it is not known. */
    public Optional<LocalDate> day() {
        return isDay() ? Optional.of(earliest) : Optional.empty();
    }

    /** Reports whether the day is known. */
    public boolean isDay() {
        return earliest.equals(latest);
    }

    /** Reports whether both can be the same day. */
    public boolean mayEqual(BirthDate other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        if (isDay()) {
            return earliest.toString();
        }
        YearMonth month = YearMonth.from(earliest);
        return month.equals(YearMonth.from(latest))
                ? month.toString()
                : Year.from(earliest).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BirthDate date && date.earliest.equals(earliest) && date.latest.equals(latest);
    }

    @Override
    public int hashCode() {
        return 31 * earliest.hashCode() + latest.hashCode();
    }

    /** Returns a fixed text without the date, which tells who someone is. */
    @Override
    public String toString() {
        return "BirthDate[redacted]";
    }
}
