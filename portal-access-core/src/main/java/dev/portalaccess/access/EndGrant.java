package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * The command that sets the last day of a grant. Access includes that day; it ends when the next day begins in the
 * practice's time zone.
 *
 * @param grant the grant
 * @param lastOn the last day with access, in the practice's time zone; today or later, in the years 1 to 9999
 * @param reason the reason
 */
public record EndGrant(
        GrantOn grant, LocalDate lastOn, @Valid ReasonInput reason) {

    public EndGrant {
        requireNonNull(grant, "grant");
        StorableDays.require(lastOn, "lastOn");
        requireNonNull(reason, "reason");
    }
}
