package dev.portalaccess.review;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The command that records that a grant, with its holds, is still right.
 *
 * @param grant the grant
 * @param nextReview the day of the next review, in the practice's time zone and after today, for the holds whose review
 *     day has come; required if there is such a hold, and else without effect
 * @param reason the reason
 */
public record ConfirmGrant(
        GrantOn grant,
        Optional<LocalDate> nextReview,
        @Valid ReasonInput reason) {

    public ConfirmGrant {
        requireNonNull(grant, "grant");
        requireNonNull(nextReview, "nextReview");
        requireNonNull(reason, "reason");
    }

    /** Returns the command for a grant without a hold that is due. */
    public static ConfirmGrant of(GrantOn grant) {
        return new ConfirmGrant(grant, Optional.empty(), ReasonInput.of(Reason.STILL_RIGHT));
    }

    /** Returns the command for the entry's grant, without a hold that is due. */
    public static ConfirmGrant of(ChartHolders.Entry entry) {
        return of(GrantOn.of(entry));
    }

    /** Returns the same command with the day of the next review of its holds. */
    public ConfirmGrant reviewedAgainOn(LocalDate day) {
        return new ConfirmGrant(grant, Optional.of(day), reason);
    }
}
