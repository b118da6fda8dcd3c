package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One grant, from the moment it is pending in an invitation until long after it was revoked.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record GrantId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public GrantId {
        IdSyntax.requireId(value, "grantId");
    }
}
