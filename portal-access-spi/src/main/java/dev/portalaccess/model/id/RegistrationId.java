package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One self-registration, which is also the key under which the host's registry recognises a repeat.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record RegistrationId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public RegistrationId {
        IdSyntax.requireId(value, "registrationId");
    }
}
