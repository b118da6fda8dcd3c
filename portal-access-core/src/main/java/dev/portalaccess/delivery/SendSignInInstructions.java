package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.model.id.HolderId;
import jakarta.validation.Valid;

/**
 * The command to tell a holder how to sign in (PA-033).
 *
 * @param holder the recipient
 * @param deliver how; by e-mail without an address, it goes to the holder's own
 */
public record SendSignInInstructions(HolderId holder, @Valid DeliveryChoice deliver) {

    public SendSignInInstructions {
        requireNonNull(holder, "holder");
        requireNonNull(deliver, "deliver");
    }
}
