package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * How an invitation travels.
 *
 * @param channel by e-mail or on paper
 * @param address where mail goes; mandatory for e-mail, kept beside a printed one if it was typed
 * @param language in which it is written
 */
public record DeliveryRoute(Channel channel, Optional<EmailAddress> address, Locale language) {

    /** E-mail has an address. */
    public DeliveryRoute {
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        requireNonNull(language, "language");
        if (channel == Channel.EMAIL && address.isEmpty()) {
            throw new IllegalArgumentException("e-mail needs an address");
        }
    }
}
