package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.ReasonGiven;
import dev.portalaccess.model.HoldId;
import jakarta.validation.Valid;

/**
 * The command that lifts one hold, placed by staff, from a grant.
 *
 * <p>Public because hosts give it.
 *
 * @param grant which grant
 * @param hold which hold
 * @param reason why
 */
public record ReleaseHold(GrantOn grant, HoldId hold, @Valid ReasonGiven reason) {

    /** Needs every part. */
    public ReleaseHold {
        requireNonNull(grant, "grant");
        requireNonNull(hold, "hold");
        requireNonNull(reason, "reason");
    }
}
