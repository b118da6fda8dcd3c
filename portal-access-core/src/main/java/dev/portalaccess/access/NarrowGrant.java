package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Scope;
import jakarta.validation.Valid;

/**
 * The command that lessens the reach of a grant.
 *
 * @param grant which grant
 * @param to its new reach, within the one it has and less than that
 * @param reason why
 */
public record NarrowGrant(GrantOn grant, Scope to, @Valid ReasonInput reason) {

    /** Needs every part. */
    public NarrowGrant {
        requireNonNull(grant, "grant");
        requireNonNull(to, "to");
        requireNonNull(reason, "reason");
    }
}
