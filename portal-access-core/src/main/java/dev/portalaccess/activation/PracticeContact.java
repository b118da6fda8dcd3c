package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PhoneNumber;

/**
 * The practice's name and phone number.
 *
 * @param practice the practice's name, as its patients know it
 * @param phone the number for help
 */
public record PracticeContact(String practice, PhoneNumber phone) {

    public PracticeContact {
        requireNonNull(practice, "practice");
        requireNonNull(phone, "phone");
    }
}
