package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A human as the host identifies them across charts and guarantors.
 *
 * @param value the host's name for the person; 1 to 128 characters without spaces or control characters
 */
public record PersonId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public PersonId {
        IdSyntax.requireId(value, "personId");
    }
}
