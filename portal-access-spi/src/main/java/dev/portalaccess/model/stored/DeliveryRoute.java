package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * The delivery of an invitation: channel, address and language.
 *
 * @param channel e-mail or paper
 * @param address the address for mail; mandatory for e-mail, kept for a printed invitation if it was typed
 * @param language the language of the text
 */
public record DeliveryRoute(Channel channel, Optional<EmailAddress> address, Locale language) {

    /** Rejects e-mail without an address. */
    public DeliveryRoute {
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        requireNonNull(language, "language");
        if (channel == Channel.EMAIL && address.isEmpty()) {
            throw new IllegalArgumentException("e-mail needs an address");
        }
    }
}
