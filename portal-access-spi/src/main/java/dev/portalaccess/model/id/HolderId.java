package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A person who holds, or is invited to hold, grants in one practice.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record HolderId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public HolderId {
        IdSyntax.requireId(value, "holderId");
    }
}
