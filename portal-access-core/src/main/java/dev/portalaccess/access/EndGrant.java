package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * The command that gives a grant its last day. The day counts: access ends as the next one begins in the practice's zone.
 *
 * @param grant which grant
 * @param lastOn the last day with access, in the practice's zone; today or later, in the years 1 to 9999
 * @param reason why
 */
public record EndGrant(
        GrantOn grant, LocalDate lastOn, @Valid ReasonInput reason) {

    /** Needs every part. */
    public EndGrant {
        requireNonNull(grant, "grant");
        StorableDays.require(lastOn, "lastOn");
        requireNonNull(reason, "reason");
    }
}
