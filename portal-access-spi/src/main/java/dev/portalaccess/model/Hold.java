package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that holds a grant back; several can do so at once, and each is lifted on its own (PA-070).
 *
 * @param id by which this hold, and no other, is released
 * @param cause an open code for who lifts it: staff lift {@link #BY_STAFF}, other causes are lifted by what set them
 * @param at when it was placed
 * @param by who placed it
 * @param reason why
 * @param reviewOn the day, in the practice's zone, on which somebody is to look at it again
 */
public record Hold(HoldId id, String cause, Instant at, Actor by, Reason reason, Optional<LocalDate> reviewOn) {

    /** Placed, and lifted, by staff. */
    public static final String BY_STAFF = "staff";

    /** Placed by a block on the chart: a decision needs no second read to see it. */
    public static final String BY_BLOCK = "block";

    /** Refuses missing parts and an unprintable cause. */
    public Hold {
        requireNonNull(id, "id");
        IdSyntax.requireId(cause, "cause");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(reviewOn, "reviewOn");
    }
}
