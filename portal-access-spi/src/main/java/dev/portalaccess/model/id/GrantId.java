package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A grant, from its time as a pending grant in an invitation until long after it was revoked.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record GrantId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public GrantId {
        IdSyntax.requireId(value, "grantId");
    }
}
