package dev.portalaccess.review;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.ChartHolders;
import java.time.LocalDate;

/**
 * One line of the list of reviews (PA-077). A grant has a line for each kind that is due.
 *
 * @param kind the reason why it is due
 * @param dueOn the day, in the practice's time zone, when it became due
 * @param entry the grant and its holder
 */
public record DueReview(ReviewKind kind, LocalDate dueOn, ChartHolders.Entry entry) {

    public DueReview {
        requireNonNull(kind, "kind");
        requireNonNull(dueOn, "dueOn");
        requireNonNull(entry, "entry");
    }
}
