package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.MessageId;
import jakarta.validation.Valid;

/**
 * The command to settle a message that was parked and belongs to no invitation: staff have told its reader in another
 * way, or nobody has to be told any more.
 *
 * @param message the message
 * @param reason the reason
 */
public record SettleMessage(MessageId message, @Valid ReasonInput reason) {

    public SettleMessage {
        requireNonNull(message, "message");
        requireNonNull(reason, "reason");
    }
}
