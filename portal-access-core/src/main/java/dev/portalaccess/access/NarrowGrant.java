package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Scope;
import jakarta.validation.Valid;

/**
 * The command that narrows the scope of a grant.
 *
 * @param grant the grant
 * @param to the new scope, within the present one and smaller than it
 * @param reason the reason
 */
public record NarrowGrant(GrantOn grant, Scope to, @Valid ReasonInput reason) {

    public NarrowGrant {
        requireNonNull(grant, "grant");
        requireNonNull(to, "to");
        requireNonNull(reason, "reason");
    }
}
