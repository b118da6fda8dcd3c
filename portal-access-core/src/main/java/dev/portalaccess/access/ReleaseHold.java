package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.HoldId;
import jakarta.validation.Valid;

/**
 * The command that releases one hold that staff placed on a grant.
 *
 * @param grant the grant
 * @param hold the hold
 * @param reason the reason
 */
public record ReleaseHold(GrantOn grant, HoldId hold, @Valid ReasonInput reason) {

    public ReleaseHold {
        requireNonNull(grant, "grant");
        requireNonNull(hold, "hold");
        requireNonNull(reason, "reason");
    }
}
