package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import jakarta.validation.Valid;
import java.util.Set;

/**
 * The command that narrows a grant: to a smaller scope, to use under more obligations, or both.
 *
 * @param grant the grant
 * @param to the new scope, within the present one; smaller than it unless an obligation is added
 * @param adding obligations that the grant is to have beside those it has (PA-086); usually none
 * @param reason the reason
 */
public record NarrowGrant(
        GrantOn grant,
        Scope to,
        Set<Obligation> adding,
        @Valid ReasonInput reason) {

    public NarrowGrant {
        requireNonNull(grant, "grant");
        requireNonNull(to, "to");
        adding = Set.copyOf(adding);
        requireNonNull(reason, "reason");
    }

    /** Creates a command that adds no obligation. */
    public NarrowGrant(GrantOn grant, Scope to, ReasonInput reason) {
        this(grant, to, Set.of(), reason);
    }
}
