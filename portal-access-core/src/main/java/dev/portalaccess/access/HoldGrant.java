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
 * @param grant which grant
 * @param reviewOn the day, in the practice's zone, of its review, in the years 1 to 9999; the
 *     hold does not end by itself on it
 * @param reason why
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

    /** The grant of that entry, without a day for looking at it again. */
    public static HoldGrant of(ChartHolders.Entry entry, Reason reason) {
        return of(GrantOn.of(entry), ReasonInput.of(reason));
    }

    /** Returns a copy with that day of review. */
    public HoldGrant reviewedOn(LocalDate day) {
        return new HoldGrant(grant, Optional.of(day), reason);
    }
}
