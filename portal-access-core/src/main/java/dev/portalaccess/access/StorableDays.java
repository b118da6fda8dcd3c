package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A check that a day is one that every store can keep. */
final class StorableDays {

    private static final int LAST_YEAR = 9999;

    private StorableDays() {}

    static LocalDate require(LocalDate day, String name) {
        requireNonNull(day, name);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(name + " must lie in the years 1 to 9999");
        }
        return day;
    }
}
