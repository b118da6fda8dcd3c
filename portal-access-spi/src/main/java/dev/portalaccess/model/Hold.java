package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One hold that suspends a grant. Several holds can apply at once, and each is lifted separately (PA-070).
 *
 * @param id the id that releases this hold and no other
 * @param cause an open code that says who lifts the hold: staff lift {@link #BY_STAFF} and {@link #BY_INACTIVITY}; a hold with
 *     another cause is lifted by the function that placed it
 * @param at the instant when it was placed
 * @param by the actor who placed it
 * @param reason the reason
 * @param reviewOn the day, in the practice's time zone, when staff are to review the hold
 */
public record Hold(HoldId id, String cause, Instant at, Actor by, Reason reason, Optional<LocalDate> reviewOn) {

    /** The cause of a hold that staff place and lift. */
    public static final String BY_STAFF = "staff";

    /**
     * The cause of a hold that a block on the chart places, so that a decision sees the block without a second read.
     */
    public static final String BY_BLOCK = "block";

    /** The cause of a hold on access that was not used for the term of the policy (PA-076); staff lift it. */
    public static final String BY_INACTIVITY = "inactivity";

    /**
     * The cause of a hold on access to a chart whose content another chart joined (PA-100), or that became another
     * patient's (PA-104). Its id is the host's id of the event; a review keeps or ends the access.
     */
    public static final String BY_MERGE = "merge";

    /** Rejects a missing part and a cause that cannot be printed. */
    public Hold {
        requireNonNull(id, "id");
        IdSyntax.requireId(cause, "cause");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(reviewOn, "reviewOn");
    }

    /** Returns this hold, placed at that instant. */
    public Hold since(Instant instant) {
        return new Hold(id, cause, instant, by, reason, reviewOn);
    }

    /** Returns this hold with another day of review. */
    public Hold reviewedOn(Optional<LocalDate> day) {
        return new Hold(id, cause, at, by, reason, day);
    }
}
