package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;

/**
 * A change of access as it stands in the feed of its practice (PA-113). An entry that is read twice has the same commit
 * and place.
 *
 * @param practice the practice
 * @param commit the commit that made the change
 * @param place the place among the changes of that commit, from 0
 * @param at the instant of the commit
 * @param change the change
 */
public record FeedEntry(PracticeId practice, CommitId commit, int place, Instant at, AccessChange change) {

    /** Rejects a negative place. */
    public FeedEntry {
        requireNonNull(practice, "practice");
        requireNonNull(commit, "commit");
        requireNonNull(at, "at");
        requireNonNull(change, "change");
        if (place < 0) {
            throw new IllegalArgumentException("the place is negative");
        }
    }
}
