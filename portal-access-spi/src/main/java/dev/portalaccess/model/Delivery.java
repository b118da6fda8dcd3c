package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * How an invitation travels.
 *
 * <p>Public because stores keep it with the invitation, and work lists show it.
 *
 * @param channel by e-mail or on paper
 * @param address where mail goes; mandatory for e-mail, kept beside a printed one if it was typed
 * @param language in which it is written
 */
public record Delivery(Channel channel, Optional<EmailAddress> address, Locale language) {

    /** E-mail has an address. */
    public Delivery {
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        requireNonNull(language, "language");
        if (channel == Channel.EMAIL && address.isEmpty()) {
            throw new IllegalArgumentException("e-mail needs an address");
        }
    }
}
