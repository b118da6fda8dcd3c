package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Actor;
import jakarta.validation.Valid;

/**
 * The command that ends all live invitations of one issuer (PA-065).
 *
 * @param issuer who issued them
 * @param reason why
 */
public record CancelIssuedBy(Actor issuer, @Valid ReasonInput reason) {

    /** Needs both parts. */
    public CancelIssuedBy {
        requireNonNull(issuer, "issuer");
        requireNonNull(reason, "reason");
    }
}
