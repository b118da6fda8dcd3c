package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The command that holds a grant until it is released.
 *
 * @param grant the grant
 * @param reviewOn the day, in the practice's zone, of its review, in the years 1 to 9999; the hold does not end on that
 *     day by itself
 * @param reason the reason
 */
public record HoldGrant(
        GrantOn grant, Optional<LocalDate> reviewOn, @Valid ReasonInput reason) {

    public HoldGrant {
        requireNonNull(grant, "grant");
        requireNonNull(reviewOn, "reviewOn").ifPresent(day -> StorableDays.require(day, "reviewOn"));
        requireNonNull(reason, "reason");
    }

    /** Returns a command without a day of review. */
    public static HoldGrant of(GrantOn grant, ReasonInput reason) {
        return new HoldGrant(grant, Optional.empty(), reason);
    }

    /** Returns a command for the entry's grant, without a day of review. */
    public static HoldGrant of(ChartHolders.Entry entry, Reason reason) {
        return of(GrantOn.of(entry), ReasonInput.of(reason));
    }

    /** Returns a copy with that day of review. */
    public HoldGrant reviewedOn(LocalDate day) {
        return new HoldGrant(grant, Optional.of(day), reason);
    }
}
