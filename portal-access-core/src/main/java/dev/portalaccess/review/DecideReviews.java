package dev.portalaccess.review;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.command.ReasonInput;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One decision about many grants.
 *
 * @param decision what is decided
 * @param grants the grants, 1 to {@value #MOST}
 * @param day the day of the next review, for a confirmation and for a hold
 * @param reason the reason
 */
public record DecideReviews(
        Decision decision,
        List<GrantOn> grants,
        Optional<LocalDate> day,
        @Valid ReasonInput reason) {

    /** The maximum number of grants in one step. */
    public static final int MOST = 500;

    /** What staff decide after a review. */
    public enum Decision {
        /** The grant is still right; as {@link ConfirmGrant}. */
        CONFIRM,
        /** The grant is held; as {@link dev.portalaccess.access.HoldGrant}. */
        HOLD,
        /**
         * The grant is taken back, with every grant of the person on its chart; as
         * {@link dev.portalaccess.access.RevokeGrant}.
         */
        END
    }

    /** Rejects a number of grants out of bounds. */
    public DecideReviews {
        requireNonNull(decision, "decision");
        grants = List.copyOf(grants);
        requireNonNull(day, "day");
        requireNonNull(reason, "reason");
        if (grants.isEmpty() || grants.size() > MOST) {
            throw new IllegalArgumentException("grants must number 1 to 500");
        }
    }
}
