package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.MessageId;
import java.util.Optional;

/**
 * A message that a command has queued, and where it goes.
 *
 * @param id the message; print one on paper with {@link MessageDelivery#print}
 * @param channel by e-mail or on paper
 * @param address the address that is used; empty on paper, and in the answer to a repeat after the message or its
 *     invitation was purged
 */
public record QueuedMessage(MessageId id, Channel channel, Optional<EmailAddress> address) {

    public QueuedMessage {
        requireNonNull(id, "id");
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
    }
}
