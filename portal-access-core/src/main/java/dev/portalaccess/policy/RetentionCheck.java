package dev.portalaccess.policy;

import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.ACCESS_REQUESTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.HOLDERS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.INVITATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.RECEIPTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.REGISTRATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.TRAIL;

import dev.portalaccess.retention.RetentionTerms;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bounds of retention terms (PA-114), and the check that no record is deleted before the receipt that refers to it.
 */
final class RetentionCheck {

    private static final Period DAY = Period.ofDays(1);
    private static final Period CENTURY = Period.ofYears(100);
    // 45 CFR 164.316(b)(2)(i): six years from the day it was made.
    private static final Period TRAIL_AT_LEAST = Period.ofYears(6);

    private static final List<Purgeable> RETOLD = List.of(INVITATIONS, REGISTRATIONS, ACCESS_REQUESTS, HOLDERS);
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate UNTIL = FROM.plusYears(4);

    private RetentionCheck() {}

    static Stream<String> problems(RetentionTerms terms) {
        Stream<String> bounds = Stream.of(Purgeable.values())
                .filter(kind -> !isWithin(terms.of(kind), least(kind)))
                .map(kind -> "retention of " + kind + " must lie between " + least(kind) + " and " + CENTURY);
        Stream<String> order = RETOLD.stream()
                .filter(kind -> !isNeverShorter(terms.of(kind), terms.of(RECEIPTS)))
                .map(kind -> "retention of " + kind + " must be at least that of " + RECEIPTS);
        return Stream.concat(bounds, order);
    }

    private static Period least(Purgeable kind) {
        return kind == TRAIL ? TRAIL_AT_LEAST : DAY;
    }

    /** Reports whether a term lies between a day and a century. */
    static boolean isTerm(Period term) {
        return isWithin(term, DAY);
    }

    private static boolean isWithin(Period term, Period least) {
        return isNeverShorter(term, least) && isNeverShorter(CENTURY, term);
    }

    /**
     * Reports whether a term is never shorter than another. Months and years differ in length, so the two are compared
     * backwards from every day of four years, which include every leap day.
     */
    static boolean isNeverShorter(Period term, Period other) {
        return FROM.datesUntil(UNTIL).noneMatch(day -> day.minus(term).isAfter(day.minus(other)));
    }
}
