package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.model.HolderId;
import jakarta.validation.Valid;

/**
 * The command to tell a holder how to sign in (PA-033).
 *
 * <p>Public because hosts give it.
 *
 * @param holder who is told
 * @param deliver how; by e-mail without an address, it goes to the holder's own
 */
public record LoginInstructions(HolderId holder, @Valid Deliver deliver) {

    /** Needs both parts. */
    public LoginInstructions {
        requireNonNull(holder, "holder");
        requireNonNull(deliver, "deliver");
    }
}
