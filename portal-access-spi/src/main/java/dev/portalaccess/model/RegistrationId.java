package dev.portalaccess.model;

/**
 * One self-registration, which is also the key under which the host's registry recognises a repeat.
 *
 * <p>Public because hosts key the making of a chart by it, and staff decide a match by it.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record RegistrationId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public RegistrationId {
        Ids.requireId(value, "registrationId");
    }
}
