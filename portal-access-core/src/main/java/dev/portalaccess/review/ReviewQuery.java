package dev.portalaccess.review;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The reviews that a list shows.
 *
 * @param kinds the kinds, at least one
 * @param until the last day of a review, in the practice's time zone and in the years 1 to 9999; today if
 *     empty
 */
public record ReviewQuery(Set<ReviewKind> kinds, Optional<LocalDate> until) {

    private static final int LAST_YEAR = 9999;

    /** Rejects a query for nothing, and a day out of bounds. */
    public ReviewQuery {
        kinds = Set.copyOf(kinds);
        requireNonNull(until, "until");
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("kinds must not be empty");
        }
        if (until.filter(day -> day.getYear() < 1 || day.getYear() > LAST_YEAR).isPresent()) {
            throw new IllegalArgumentException("until must lie in the years 1 to 9999");
        }
    }

    /** Returns the query for everything that is due today. */
    public static ReviewQuery today() {
        return new ReviewQuery(Set.of(ReviewKind.values()), Optional.empty());
    }

    /** Returns the same query for some kinds only. */
    public ReviewQuery of(Set<ReviewKind> some) {
        return new ReviewQuery(some, until);
    }

    /** Returns the same query for reviews that are due by that day. */
    public ReviewQuery until(LocalDate day) {
        return new ReviewQuery(kinds, Optional.of(day));
    }
}
