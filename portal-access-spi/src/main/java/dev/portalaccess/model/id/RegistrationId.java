package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A self-registration. The id is also the key that lets the host's registry recognise a repeat.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record RegistrationId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public RegistrationId {
        IdSyntax.requireId(value, "registrationId");
    }
}
