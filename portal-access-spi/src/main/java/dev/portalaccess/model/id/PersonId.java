package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A human as the host knows them across charts and guarantors.
 *
 * @param value the host's name for the person; 1 to 128 characters without blanks or controls
 */
public record PersonId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public PersonId {
        IdSyntax.requireId(value, "personId");
    }
}
