package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PhoneNumber;

/**
 * Whom to call.
 *
 * <p>Public because pages show it to people whose code opens nothing any more.
 *
 * @param practice the practice's name, as its patients know it
 * @param phone where somebody helps
 */
public record Contact(String practice, PhoneNumber phone) {

    /** Needs both parts. */
    public Contact {
        requireNonNull(practice, "practice");
        requireNonNull(phone, "phone");
    }
}
