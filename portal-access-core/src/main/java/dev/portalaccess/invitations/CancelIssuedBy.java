package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Actor;
import jakarta.validation.Valid;

/**
 * The command that cancels all live invitations of one issuer (PA-065).
 *
 * @param issuer the actor who issued them
 * @param reason the reason
 */
public record CancelIssuedBy(Actor issuer, @Valid ReasonInput reason) {

    public CancelIssuedBy {
        requireNonNull(issuer, "issuer");
        requireNonNull(reason, "reason");
    }
}
