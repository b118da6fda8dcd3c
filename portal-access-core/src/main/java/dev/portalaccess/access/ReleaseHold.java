package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.HoldId;
import jakarta.validation.Valid;

/**
 * The command that lifts one hold, placed by staff, from a grant.
 *
 * @param grant which grant
 * @param hold which hold
 * @param reason why
 */
public record ReleaseHold(GrantOn grant, HoldId hold, @Valid ReasonInput reason) {

    /** Needs every part. */
    public ReleaseHold {
        requireNonNull(grant, "grant");
        requireNonNull(hold, "hold");
        requireNonNull(reason, "reason");
    }
}
